"""The places of a module that a mutation can change."""

from __future__ import annotations

import ast

_TURNED: dict[type[ast.cmpop], tuple[type[ast.cmpop], str]] = {
    ast.Lt: (ast.LtE, "< to <="), ast.LtE: (ast.Lt, "<= to <"), ast.Gt: (ast.GtE, "> to >="),
    ast.GtE: (ast.Gt, ">= to >"), ast.Eq: (ast.NotEq, "== to !="), ast.NotEq: (ast.Eq, "!= to =="),
    ast.In: (ast.NotIn, "in to not in"), ast.NotIn: (ast.In, "not in to in"), ast.Is: (ast.IsNot, "is to is not"),
    ast.IsNot: (ast.Is, "is not to is"),
}  # fmt: skip


class Places(ast.NodeTransformer):
    """Counts the places of a module that can be changed, and changes the one that is asked for."""

    def __init__(self, change: int | None = None) -> None:
        self.found: list[tuple[int, str]] = []
        self._change = change

    def _is_it(self, node: ast.stmt | ast.expr, what: str) -> bool:
        self.found.append((node.lineno, what))
        return len(self.found) - 1 == self._change

    def visit_AnnAssign(self, node: ast.AnnAssign) -> ast.AST:
        node.value = self.visit(node.value) if node.value else None
        return node

    def visit_arguments(self, node: ast.arguments) -> ast.AST:
        return node

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.AST:
        node.body = [self.visit(statement) for statement in node.body]
        return node

    def visit_ClassDef(self, node: ast.ClassDef) -> ast.AST:
        if any(isinstance(base, ast.Name) and base.id in ("Protocol", "Exception") for base in node.bases):
            return node
        node.body = [self.visit(statement) for statement in node.body]
        return node

    def visit_Compare(self, node: ast.Compare) -> ast.AST:
        self.generic_visit(node)
        turned, what = _TURNED[type(node.ops[0])]
        if self._is_it(node, what):
            node.ops[0] = turned()
        return node

    def visit_BoolOp(self, node: ast.BoolOp) -> ast.AST:
        self.generic_visit(node)
        is_and = isinstance(node.op, ast.And)
        if self._is_it(node, "and to or" if is_and else "or to and"):
            node.op = ast.Or() if is_and else ast.And()
        return node

    def visit_Constant(self, node: ast.Constant) -> ast.AST:
        value = node.value
        if not isinstance(value, (int, float)) or isinstance(value, bool):
            return node
        return (
            ast.copy_location(ast.Constant(value + 1), node) if self._is_it(node, f"{value} to {value + 1}") else node
        )

    def visit_If(self, node: ast.If) -> ast.AST:
        self.generic_visit(node)
        if not isinstance(node.test, ast.Compare) and self._is_it(node, "condition turned"):
            node.test = ast.UnaryOp(ast.Not(), node.test)
        return node

    def visit_IfExp(self, node: ast.IfExp) -> ast.AST:
        self.generic_visit(node)
        if not isinstance(node.test, ast.Compare) and self._is_it(node, "condition turned"):
            node.test = ast.UnaryOp(ast.Not(), node.test)
        return node

    def visit_Expr(self, node: ast.Expr) -> ast.AST:
        self.generic_visit(node)
        call = isinstance(node.value, ast.Call) and "log" not in ast.unparse(node.value.func)
        return ast.copy_location(ast.Pass(), node) if call and self._is_it(node, "statement left out") else node

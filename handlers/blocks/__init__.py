"""Pure message builders: an answer in, Block Kit out."""

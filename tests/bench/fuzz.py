"""Has schemathesis call every page for programs with whatever their description allows, and with what it does not.

    python tests/bench/fuzz.py [--examples 100]

It needs schemathesis, which is no dependency: pip install schemathesis. Status 1 where a page failed (500, an answer
that is not as described), told by schemathesis.
"""

from __future__ import annotations

import argparse
import socket
import subprocess
import sys
import tempfile
from pathlib import Path
from threading import Thread

from flask import Flask
from waitress.server import create_server

from bot.api.http.blueprint import make_blueprint
from bot.api.limits import Limit
from bot.app import open_services
from bot.services.keys import Scope
from bot.settings import Settings

CONFIG = """\
[checks.not_a_server_error]
expected-statuses = ["2xx", "4xx", "501"]  # 501: what yente has and this has not

{known}
"""
KNOWN = """\
[parameters]
"path.dataset" = "default"
"path.entity_id" = "xiaomi"
"query.since" = "2026-01-01"
"query.algorithm" = "best"
"""
"""Values that lead further in than made-up ones: both are tried."""
CHECKS = "not_a_server_error,status_code_conformance,content_type_conformance,response_schema_conformance"


def main() -> int:
    """Run it; the status is schemathesis's."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--examples", type=int, default=100)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        services = open_services(Settings(_env_file=None, database_url=f"sqlite:///{folder}/bot.db"))
        secret = services.keys.make("fuzz", team="T0FUZZ", scope=Scope.RECORDS)
        web = Flask("fuzz")
        web.register_blueprint(make_blueprint(services.for_doors(), limit=Limit(10**9)))
        listening = socket.create_server(("127.0.0.1", 0))
        server = create_server(web, sockets=[listening], threads=4)
        Thread(target=server.run, daemon=True).start()
        address = f"http://127.0.0.1:{listening.getsockname()[1]}/v1/openapi.json"
        tool = Path(sys.executable).with_name("schemathesis")
        told = ["--header", f"Authorization: Bearer {secret}", "--checks", CHECKS]
        told += ["--max-examples", str(asked.examples), "--continue-on-failure", "--request-timeout", "60"]
        statuses = []
        for known in ("", KNOWN):
            config = Path(folder) / "schemathesis.toml"
            config.write_text(CONFIG.format(known=known), encoding="utf-8")
            run = [str(tool), "--config-file", str(config), "run", address, *told]
            statuses.append(subprocess.run(run, check=False).returncode)
        services.engine.dispose()
        return max(statuses)


if __name__ == "__main__":
    raise SystemExit(main())

"""python -m bot …"""

import os

from bot import collecting

collecting.put_off()
os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")  # we have none: to look for some, it reads all packages

from bot.commands.cli import main  # noqa: E402 - the import is what the lines above are about

if __name__ == "__main__":
    main()

"""python -m bot …"""

from bot import collecting

collecting.put_off()

from bot.commands.cli import main  # noqa: E402 - the import is what the line above is about

if __name__ == "__main__":
    main()

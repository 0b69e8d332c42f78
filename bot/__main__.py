"""python -m bot …"""

from bot.commands.cli import main

if __name__ == "__main__":
    main()

"""python -m bot …"""

if __name__ == "__main__":  # a process that one of ours starts imports this module, too
    import os

    from bot import collecting

    collecting.put_off()
    os.environ.setdefault(
        "PYDANTIC_DISABLE_PLUGINS", "__all__"
    )  # we have none: to look for some, it reads all packages

    from bot.commands.cli import main

    main()

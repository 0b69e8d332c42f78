"""Watch lists: the names of files that places follow; made, replaced, ended, and compared with what editions change."""

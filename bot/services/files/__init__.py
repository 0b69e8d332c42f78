"""Files that people send: what is taken, how a run goes, what came of it."""

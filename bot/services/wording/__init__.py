"""An answer in words, unescaped and without markup: what Slack's cards and the command line say alike."""

"""The sentences of doubts that more than one reading of a message has."""

NO_NAME = "“{}” may be a name, or something else."
ONLY_MENTIONED = "“{}” may only be mentioned, and not asked about."
MAY_BE_MEANT = "“{}” may be asked about as well."

"""A second reading of a message, by weights learned from labelled messages (docs/decisions/0130).

It works apart from the rules of the folder above: where the two agree a doubt is settled, where they differ it asks.
"""

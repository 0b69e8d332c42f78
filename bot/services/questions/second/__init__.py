"""A second reading of a message, by weights learned from labelled messages (docs/decisions/0130).

It looks at what the rules of the folder above made of the message, and learned where they can be relied on: it settles
their doubts, and where it finds something else it takes that, if it is sure, or asks.
"""

"""How many log events there were, for /metrics. Loaded with the first event: an answer at a terminal logs nothing."""

from __future__ import annotations

from prometheus_client import Counter

LOG_EVENTS = Counter("screenbot_log_events", "Log events; errors are failures that people were told of", ["level"])

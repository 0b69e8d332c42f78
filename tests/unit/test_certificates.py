"""Servers elsewhere have to show who they are, and what that is seen by is read once."""

from __future__ import annotations

import ssl

import pytest

from bot.certificates import known_servers


def test_a_server_has_to_show_a_certificate_of_its_own_name_that_somebody_known_signed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name in ("SSL_CERT_FILE", "SSL_CERT_DIR"):  # the tests have their own
        monkeypatch.delenv(name, raising=False)
    known = known_servers.__wrapped__()
    assert (known.verify_mode, known.check_hostname) == (ssl.CERT_REQUIRED, True)
    assert known.cert_store_stats()["x509_ca"] > 50


def test_certificates_are_read_once() -> None:
    assert known_servers() is known_servers()

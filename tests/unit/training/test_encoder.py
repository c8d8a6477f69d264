"""Training begins with the published encoder or not at all."""

from __future__ import annotations

import hashlib

import pytest

from training import encoder


def test_weights_are_known_by_their_sum(tmp_path, monkeypatch):
    path = tmp_path / encoder.WEIGHTS
    path.write_bytes(b"weights")
    monkeypatch.setattr(encoder, "SHA256", hashlib.sha256(b"weights").hexdigest())
    encoder.check_weights(path)
    path.write_bytes(b"other weights")
    with pytest.raises(encoder.EncoderError, match="install it again"):
        encoder.check_weights(path)


def test_a_missing_encoder_is_named_with_the_fix(monkeypatch):
    monkeypatch.setattr(encoder, "PACKAGE", "no_such_encoder")
    with pytest.raises(encoder.EncoderError, match="no-such-encoder is not installed; run: pip"):
        encoder.find_encoder()

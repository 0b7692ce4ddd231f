"""Bytes on the wire, one module per protocol, and what they share: file source, throttle, error mapping."""

"""The one HTTP client: trust store, proxies, time-outs, addresses, redaction, and what its failures mean."""

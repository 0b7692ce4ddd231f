"""Drives `core` against its ports: one asyncio loop in one owned thread."""

"""Channels: how people meet the system; no channel knows another."""

"""Config: settings, addresses, entry points and the command line. The only place that knows everyone."""

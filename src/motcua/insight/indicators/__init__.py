"""Indicators: registered definitions that return two counts and the records behind them.

Words: indicator, period, cut-off, measured, record.
Every definition is a decorated function in a theme file; ask through `queries`.
"""

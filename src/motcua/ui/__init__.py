"""The look: tokens, components, base templates. Knows no domain."""

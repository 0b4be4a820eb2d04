"""Reform: what the ward does about itself."""

"""Foundation: shared rooms with tables but no ward business."""

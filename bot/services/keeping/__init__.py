"""How long what people leave behind is kept, and how it is removed."""

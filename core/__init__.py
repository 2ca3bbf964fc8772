"""Everything but the screens; never imports streamlit."""

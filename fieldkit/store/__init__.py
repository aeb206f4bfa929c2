"""The only SQL: one repository for each aggregate, and the steps of the schema."""

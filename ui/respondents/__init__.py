"""The page of respondents: who they are to the study, what they agreed to, and, apart, who they are."""

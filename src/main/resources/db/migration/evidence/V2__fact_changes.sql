-- Pages that keep what they counted ask every second when a fact last changed.
create index fact_entered on fact (entered_at);
create index fact_withdrawn on fact (withdrawn_at) where withdrawn_at is not null;

-- Each new proposal counts what waits; what is settled is much more.
create index policy_relation_waiting on policy_relation (source) where stage = 'PROPOSED';

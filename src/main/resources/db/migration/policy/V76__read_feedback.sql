-- When the unit read what was said of its policy; what is older than this was read on the list.
alter table policy_feedback add column read_at timestamptz;
update policy_feedback set read_at = at where words is not null;

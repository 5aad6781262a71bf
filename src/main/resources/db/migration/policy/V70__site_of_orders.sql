-- On which site something was asked for, so that its letters lead back there; null before there were sites: the main one.
alter table policy_subscription add column site uuid;
alter table policy_package_order add column site uuid;
alter table policy_question add column site uuid;

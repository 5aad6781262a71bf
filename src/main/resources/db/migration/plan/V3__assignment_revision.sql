-- Two people acting on the same part at once: the second is told so, nothing is overwritten.
alter table assignment add column revision integer not null default 0;

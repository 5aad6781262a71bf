-- Who was told that a planned day has passed is told until the material is there or the document is no more, however long.
alter table interpretation_plan add column told boolean not null default false;
update interpretation_plan set told = true where planned_on < current_date;

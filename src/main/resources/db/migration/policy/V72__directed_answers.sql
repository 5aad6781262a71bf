-- What is directed to named units has no title in lists that everybody reads.
update policy_question set answer_title = null
where answer_item in (select number from item where cardinality(audience) > 0);

drop index policy_question_of_item;
create index policy_question_of_item on policy_question (item) where answer_title is not null;

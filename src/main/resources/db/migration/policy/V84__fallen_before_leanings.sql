-- What fell or was withdrawn before V75 never told the keepers of what leans on it: at the next look at all days it does.
update policy_document set told = 'NONE' where withdrawn or told in ('EXPIRED', 'ABOLISHED');

-- What hangs on a request is found by it, also when it is erased.
create index request_case_split on request_case (split_from) where split_from is not null;
create index request_together_case_of on request_together_case (request);
create index request_library_of_request on request_library (request);
create index request_mail_of on request_mail (request) where request is not null;

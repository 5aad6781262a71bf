-- Mails to people outside the house are kept closed with the seal until they leave, and emptied once they have left.
alter table outgoing_mail alter column recipient type text;

-- What the brake looked at when the file was applied: the feed's habits are learnt from it.
alter table change_set add column zeroed integer, add column moved integer;

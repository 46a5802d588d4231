-- A record whose editions were all taken back stays, without a voice, where its facility asked for something that must
-- outlive it: by the record the facility is known again when a list names the place once more.
alter table source_record add column silent boolean not null default false;

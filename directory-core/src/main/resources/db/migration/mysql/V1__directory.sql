-- Same tables, keys and checks as h2/V1__directory.sql; only types and collation differ. See
-- docs/decisions/0030-one-schema-two-databases.md.

create table source (
	name varchar(60) not null,
	format varchar(40) not null,
	constraint source_pk primary key (name)
) default character set utf8mb4 collate utf8mb4_0900_bin;

create table source_edition (
	source varchar(60) not null,
	edition date not null,
	answers varchar(4000) not null,
	constraint source_edition_pk primary key (source, edition),
	constraint source_edition_source_fk foreign key (source) references source (name)
) default character set utf8mb4 collate utf8mb4_0900_bin;

create table import_run (
	id bigint not null auto_increment,
	source varchar(60) not null,
	edition date not null,
	covers varchar(2000) not null,
	fingerprint varchar(64) not null,
	state varchar(10) not null,
	marks_missing boolean not null,
	rows_done bigint not null,
	added bigint not null,
	changed bigint not null,
	unchanged bigint not null,
	missing bigint not null,
	merged bigint not null,
	rejected bigint not null,
	started_at datetime(6) not null,
	ended_at datetime(6),
	constraint import_run_pk primary key (id),
	constraint import_run_edition_fk foreign key (source, edition) references source_edition (source, edition),
	constraint import_run_state_check check (state in ('running', 'done', 'abandoned')),
	constraint import_run_counts_check check (rows_done >= 0 and added >= 0 and changed >= 0 and unchanged >= 0
		and missing >= 0 and merged >= 0 and rejected >= 0)
) default character set utf8mb4 collate utf8mb4_0900_bin;
create index import_run_by_source on import_run (source, edition);

create table organization (
	id varchar(12) not null,
	name varchar(1000) not null,
	provisional boolean not null,
	created_at datetime(6) not null,
	constraint organization_pk primary key (id)
) default character set utf8mb4 collate utf8mb4_0900_bin;

create table account (
	id varchar(12) not null,
	email varchar(320) not null,
	role varchar(10) not null,
	state varchar(10) not null,
	created_at datetime(6) not null,
	lock_version bigint not null,
	constraint account_pk primary key (id),
	constraint account_email_key unique (email),
	constraint account_role_check check (role in ('operator', 'moderator', 'admin')),
	constraint account_state_check check (state in ('invited', 'active', 'locked'))
) default character set utf8mb4 collate utf8mb4_0900_bin;

create table facility (
	id varchar(12) not null,
	slug varchar(160) not null,
	organization_id varchar(12) not null,
	version bigint not null,
	lock_version bigint not null,
	address_visibility varchar(10) not null,
	listed boolean not null,
	listed_by varchar(60),
	listed_at datetime(6),
	merged_into varchar(12),
	sample boolean not null,
	listing mediumtext,
	created_at datetime(6) not null,
	updated_at datetime(6) not null,
	constraint facility_pk primary key (id),
	constraint facility_slug_key unique (slug),
	constraint facility_organization_fk foreign key (organization_id) references organization (id),
	constraint facility_merged_into_fk foreign key (merged_into) references facility (id),
	constraint facility_merged_check check (merged_into is null or merged_into <> id),
	constraint facility_version_check check (version >= 0),
	constraint facility_visibility_check check (address_visibility in ('public', 'city')),
	constraint facility_listed_check check (listed = true or (listed_by is not null and listed_at is not null))
) default character set utf8mb4 collate utf8mb4_0900_bin;
create index facility_by_sample on facility (sample, id);

create table source_record (
	source varchar(60) not null,
	record_key varchar(200) not null,
	facility_id varchar(12) not null,
	held boolean not null,
	edition_first date not null,
	edition_last date not null,
	first_seen_at datetime(6) not null,
	last_seen_at datetime(6) not null,
	last_run bigint not null,
	missing_since date,
	place_key varchar(64),
	street_key varchar(64),
	phone_key varchar(64),
	region varchar(60),
	content_hash varchar(64) not null,
	statement mediumtext not null,
	constraint source_record_pk primary key (record_key, source),
	constraint source_record_edition_fk foreign key (source, edition_last) references source_edition (source, edition),
	constraint source_record_facility_fk foreign key (facility_id) references facility (id),
	constraint source_record_editions_check check (edition_first <= edition_last
		and (missing_since is null or missing_since > edition_last))
) default character set utf8mb4 collate utf8mb4_0900_bin;
create index source_record_by_place on source_record (place_key);
create index source_record_by_street on source_record (street_key);
create index source_record_by_phone on source_record (phone_key);
create index source_record_by_facility on source_record (facility_id);
create index source_record_by_edition on source_record (source, edition_last, record_key);

create table sighting (
	source varchar(60) not null,
	record_key varchar(200) not null,
	edition date not null,
	content_hash varchar(64) not null,
	statement mediumtext,
	constraint sighting_pk primary key (record_key, source, edition),
	constraint sighting_edition_fk foreign key (source, edition) references source_edition (source, edition),
	constraint sighting_record_fk foreign key (record_key, source) references source_record (record_key, source)
		on delete cascade
) default character set utf8mb4 collate utf8mb4_0900_bin;
create index sighting_by_edition on sighting (source, edition, record_key);

create table statement (
	facility_id varchar(12) not null,
	fact_group varchar(20) not null,
	kind varchar(10) not null,
	payload mediumtext,
	account_id varchar(12) not null,
	role varchar(10) not null,
	method varchar(40) not null,
	stated_at datetime(6) not null,
	lock_version bigint not null,
	constraint statement_pk primary key (facility_id, fact_group, kind),
	constraint statement_facility_fk foreign key (facility_id) references facility (id) on delete cascade,
	constraint statement_account_fk foreign key (account_id) references account (id),
	constraint statement_group_check check (fact_group in ('contact', 'services', 'payment', 'availability')),
	constraint statement_kind_check check ((kind = 'states' and payload is not null)
		or (kind = 'confirms' and payload is null)),
	constraint statement_role_check check (role in ('operator', 'moderator'))
) default character set utf8mb4 collate utf8mb4_0900_bin;

create table availability_report (
	facility_id varchar(12) not null,
	service varchar(60) not null,
	reported_at datetime(6) not null,
	capacity int,
	free int not null,
	wait_days int,
	note varchar(1000),
	account_id varchar(12) not null,
	received_at datetime(6) not null,
	constraint availability_report_pk primary key (facility_id, service, reported_at),
	constraint availability_report_facility_fk foreign key (facility_id) references facility (id) on delete cascade,
	constraint availability_report_account_fk foreign key (account_id) references account (id),
	constraint availability_report_numbers_check check (free >= 0 and (capacity is null or capacity >= free)
		and (wait_days is null or wait_days >= 0))
) default character set utf8mb4 collate utf8mb4_0900_bin;

create table proposal (
	id varchar(12) not null,
	facility_id varchar(12) not null,
	fact_group varchar(20) not null,
	state varchar(10) not null,
	payload mediumtext not null,
	content_hash varchar(64) not null,
	proposed_by varchar(12),
	source varchar(60),
	edition date,
	proposed_at datetime(6) not null,
	decided_by varchar(12),
	decided_at datetime(6),
	decision_note varchar(2000),
	lock_version bigint not null,
	constraint proposal_pk primary key (id),
	constraint proposal_content_key unique (facility_id, fact_group, content_hash),
	constraint proposal_facility_fk foreign key (facility_id) references facility (id) on delete cascade,
	constraint proposal_proposer_fk foreign key (proposed_by) references account (id),
	constraint proposal_decider_fk foreign key (decided_by) references account (id),
	constraint proposal_source_fk foreign key (source) references source (name),
	constraint proposal_group_check check (fact_group in ('contact', 'services', 'payment', 'availability')),
	constraint proposal_state_check check (state in ('proposed', 'applied', 'declined', 'withdrawn')),
	constraint proposal_origin_check check ((proposed_by is not null and source is null and edition is null)
		or (proposed_by is null and source is not null and edition is not null)),
	constraint proposal_decision_check check ((state = 'proposed' and decided_at is null)
		or (state <> 'proposed' and decided_at is not null))
) default character set utf8mb4 collate utf8mb4_0900_bin;

create table history_entry (
	facility_id varchar(12) not null,
	version bigint not null,
	kind varchar(10) not null,
	changed_at datetime(6) not null,
	source varchar(60),
	edition date,
	account_id varchar(12),
	role varchar(10),
	reason varchar(200),
	fields mediumtext not null,
	constraint history_entry_pk primary key (facility_id, version),
	constraint history_entry_facility_fk foreign key (facility_id) references facility (id) on delete cascade,
	constraint history_entry_kind_check check (kind in ('added', 'changed')),
	constraint history_entry_cause_check check ((source is not null and edition is not null) or account_id is not null
		or reason is not null)
) default character set utf8mb4 collate utf8mb4_0900_bin;

create table change_counter (
	id int not null,
	n bigint not null,
	dropped bigint not null,
	feed varchar(36) not null,
	constraint change_counter_pk primary key (id),
	constraint change_counter_single_check check (id = 1)
) default character set utf8mb4 collate utf8mb4_0900_bin;
insert into change_counter (id, n, dropped, feed) values (1, 0, 0, uuid());

create table change_log (
	position bigint not null,
	facility_id varchar(12) not null,
	version bigint not null,
	changed_at datetime(6) not null,
	constraint change_log_pk primary key (position)
) default character set utf8mb4 collate utf8mb4_0900_bin;
create index change_log_by_facility on change_log (facility_id, position);

create table directory_state (
	id int not null,
	samples_hidden boolean not null,
	constraint directory_state_pk primary key (id),
	constraint directory_state_single_check check (id = 1)
) default character set utf8mb4 collate utf8mb4_0900_bin;
insert into directory_state (id, samples_hidden) values (1, false);

-- What people tell is wrong in a listing, or which place is not listed. Has no column for who tells it. Texts are twice as
-- long as they may be, because H2 counts a character outside of the basic plane as two.
create table problem_report (
	id varchar(12) not null,
	facility_id varchar(12),
	problem varchar(40),
	place_name varchar(400),
	place_town varchar(400),
	note varchar(2000),
	language varchar(2) not null,
	times int not null,
	state varchar(10) not null,
	reported_at timestamp(6) not null,
	constraint problem_report_pk primary key (id),
	constraint problem_report_facility_fk foreign key (facility_id) references facility (id) on delete cascade,
	constraint problem_report_subject_check check ((facility_id is not null and problem is not null
		and place_name is null and place_town is null)
		or (facility_id is null and problem is null and place_name is not null and place_town is not null)),
	constraint problem_report_problem_check check (problem in ('phone-wrong', 'address-wrong', 'closed-or-moved',
		'services-or-payment-wrong', 'something-else')),
	constraint problem_report_times_check check (times >= 1),
	constraint problem_report_state_check check (state = 'open')
);
create index problem_report_by_facility on problem_report (facility_id, problem);
create index problem_report_by_age on problem_report (state, reported_at, id);

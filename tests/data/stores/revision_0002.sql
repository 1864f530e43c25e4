BEGIN TRANSACTION;
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0002');
CREATE TABLE assessment (
	id INTEGER NOT NULL, 
	procedure VARCHAR(64) NOT NULL, 
	kind VARCHAR(64) NOT NULL, 
	year INTEGER NOT NULL, 
	academic_year INTEGER NOT NULL, 
	programme_grade INTEGER NOT NULL, 
	pupil_grade INTEGER NOT NULL, 
	subject VARCHAR(64) NOT NULL, 
	mode VARCHAR(64) NOT NULL, 
	CONSTRAINT pk_assessment PRIMARY KEY (id), 
	CONSTRAINT uq_assessment_procedure_year_programme_grade_subject_mode UNIQUE (procedure, year, programme_grade, subject, mode), 
	CONSTRAINT ck_assessment_kind CHECK (kind IN ('external', 'internal')), 
	CONSTRAINT ck_assessment_mode CHECK (mode IN ('regular', 'approbation')), 
	CONSTRAINT ck_assessment_programme_grade CHECK (programme_grade BETWEEN 1 AND 12), 
	CONSTRAINT ck_assessment_pupil_grade CHECK (pupil_grade BETWEEN 1 AND 12), 
	CONSTRAINT ck_assessment_academic_year CHECK (academic_year IN (year - 1, year))
);
INSERT INTO "assessment" VALUES(1,'vpr','external',2021,2020,4,4,'mathematics','regular');
INSERT INTO "assessment" VALUES(2,'vpr','external',2020,2020,5,6,'russian','regular');
INSERT INTO "assessment" VALUES(3,'oge','external',2021,2020,9,9,'mathematics','regular');
CREATE TABLE "attendance" (
	unit_id INTEGER NOT NULL, 
	grade INTEGER NOT NULL, 
	pupils INTEGER NOT NULL, 
	planned_lessons INTEGER NOT NULL, 
	missed_illness_lessons INTEGER NOT NULL, 
	missed_excused_lessons INTEGER NOT NULL, 
	missed_unexcused_lessons INTEGER NOT NULL, 
	class_label VARCHAR(64) DEFAULT '' NOT NULL, 
	CONSTRAINT pk_attendance PRIMARY KEY (unit_id, grade, class_label), 
	CONSTRAINT ck_attendance_pupils CHECK (pupils >= 0), 
	CONSTRAINT ck_attendance_positive CHECK (missed_illness_lessons >= 0 AND missed_excused_lessons >= 0 AND missed_unexcused_lessons >= 0), 
	CONSTRAINT fk_attendance_unit_id FOREIGN KEY(unit_id) REFERENCES fact_unit (id) ON DELETE CASCADE, 
	CONSTRAINT ck_attendance_within_planned CHECK (missed_illness_lessons + missed_excused_lessons + missed_unexcused_lessons <= planned_lessons), 
	CONSTRAINT ck_attendance_grade CHECK (grade BETWEEN 1 AND 12)
);
INSERT INTO "attendance" VALUES(21,4,20,2000,60,20,20,'');
INSERT INTO "attendance" VALUES(22,4,20,2000,0,0,0,'');
INSERT INTO "attendance" VALUES(23,4,20,3000,90,30,180,'');
CREATE TABLE career_contract (
	unit_id INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	college VARCHAR(400) NOT NULL, 
	profession VARCHAR(400) NOT NULL, 
	pupils INTEGER, 
	signed_on DATE, 
	CONSTRAINT pk_career_contract PRIMARY KEY (unit_id, position), 
	CONSTRAINT ck_career_contract_pupils CHECK (pupils IS NULL OR pupils >= 0), 
	CONSTRAINT fk_career_contract_unit_id FOREIGN KEY(unit_id) REFERENCES fact_unit (id) ON DELETE CASCADE
);
CREATE TABLE course_module (
	unit_id INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	title VARCHAR(400) NOT NULL, 
	planned_on DATE, 
	published_on DATE, 
	videos INTEGER, 
	listeners INTEGER, 
	address VARCHAR(400) NOT NULL, 
	CONSTRAINT pk_course_module PRIMARY KEY (unit_id, position), 
	CONSTRAINT ck_course_module_videos CHECK (videos IS NULL OR videos >= 0), 
	CONSTRAINT ck_course_module_listeners CHECK (listeners IS NULL OR listeners >= 0), 
	CONSTRAINT fk_course_module_unit_id FOREIGN KEY(unit_id) REFERENCES fact_unit (id) ON DELETE CASCADE
);
CREATE TABLE direction_choice (
	unit_id INTEGER NOT NULL, 
	direction VARCHAR(64) NOT NULL, 
	CONSTRAINT pk_direction_choice PRIMARY KEY (unit_id, direction), 
	CONSTRAINT fk_direction_choice_unit_id FOREIGN KEY(unit_id) REFERENCES fact_unit (id) ON DELETE CASCADE
);
INSERT INTO "direction_choice" VALUES(24,'mass_basics');
INSERT INTO "direction_choice" VALUES(24,'talent');
INSERT INTO "direction_choice" VALUES(24,'environment');
INSERT INTO "direction_choice" VALUES(25,'talent');
INSERT INTO "direction_choice" VALUES(25,'transparency');
INSERT INTO "direction_choice" VALUES(25,'individualisation');
INSERT INTO "direction_choice" VALUES(26,'talent');
INSERT INTO "direction_choice" VALUES(26,'effective_mode');
CREATE TABLE enrolment (
	unit_id INTEGER NOT NULL, 
	grade INTEGER NOT NULL, 
	pupils INTEGER NOT NULL, 
	classes INTEGER NOT NULL, 
	CONSTRAINT pk_enrolment PRIMARY KEY (unit_id, grade), 
	CONSTRAINT ck_enrolment_grade CHECK (grade BETWEEN 1 AND 12), 
	CONSTRAINT ck_enrolment_positive CHECK (pupils >= 0 AND classes >= 0), 
	CONSTRAINT fk_enrolment_unit_id FOREIGN KEY(unit_id) REFERENCES fact_unit (id) ON DELETE CASCADE
);
INSERT INTO "enrolment" VALUES(42,4,24,1);
INSERT INTO "enrolment" VALUES(43,4,21,1);
INSERT INTO "enrolment" VALUES(44,4,25,1);
INSERT INTO "enrolment" VALUES(45,4,12,1);
INSERT INTO "enrolment" VALUES(46,4,7,1);
CREATE TABLE event (
	unit_id INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	held_on DATE NOT NULL, 
	kind VARCHAR(64) NOT NULL, 
	title VARCHAR(400) NOT NULL, 
	audience VARCHAR(400) NOT NULL, 
	participants INTEGER, 
	curator_school_id INTEGER, 
	note TEXT NOT NULL, 
	CONSTRAINT pk_event PRIMARY KEY (unit_id, position), 
	CONSTRAINT ck_event_participants CHECK (participants IS NULL OR participants >= 0), 
	CONSTRAINT fk_event_unit_id FOREIGN KEY(unit_id) REFERENCES fact_unit (id) ON DELETE CASCADE, 
	CONSTRAINT fk_event_curator_school_id FOREIGN KEY(curator_school_id) REFERENCES school (id)
);
CREATE TABLE "fact_unit" (
	id INTEGER NOT NULL, 
	source_id INTEGER NOT NULL, 
	kind VARCHAR(64) NOT NULL, 
	school_id INTEGER, 
	"key" VARCHAR(64) NOT NULL, 
	academic_year INTEGER, 
	point VARCHAR(64), 
	assessment_id INTEGER, 
	instrument VARCHAR(64), 
	sheet VARCHAR(400) NOT NULL, 
	row_ranges TEXT NOT NULL, 
	is_current BOOLEAN DEFAULT 1 NOT NULL, 
	territory_id INTEGER, 
	group_id INTEGER, 
	subject VARCHAR(64) NOT NULL, 
	CONSTRAINT pk_fact_unit PRIMARY KEY (id), 
	CONSTRAINT fk_fact_unit_school_id FOREIGN KEY(school_id) REFERENCES school (id), 
	CONSTRAINT ck_fact_unit_kind CHECK (kind IN ('registry', 'membership', 'enrolment', 'assessment', 'journal', 'attendance', 'directions', 'plan', 'instrument', 'survey', 'swot', 'participation', 'event', 'careers', 'work_plan', 'course', 'published')), 
	CONSTRAINT ck_fact_unit_points CHECK (point IS NULL OR point IN ('q1', 'h1', 'q3', 'year')), 
	CONSTRAINT ck_fact_unit_assessment CHECK (kind <> 'assessment' OR assessment_id IS NOT NULL), 
	CONSTRAINT ck_fact_unit_instrument CHECK (kind NOT IN ('instrument', 'survey') OR instrument IS NOT NULL), 
	CONSTRAINT fk_fact_unit_territory_id FOREIGN KEY(territory_id) REFERENCES territory (id), 
	CONSTRAINT fk_fact_unit_assessment_id FOREIGN KEY(assessment_id) REFERENCES assessment (id), 
	CONSTRAINT fk_fact_unit_group_id FOREIGN KEY(group_id) REFERENCES participant_group (id), 
	CONSTRAINT ck_fact_unit_point CHECK (kind NOT IN ('journal', 'attendance') OR point IS NOT NULL), 
	CONSTRAINT fk_fact_unit_source_id FOREIGN KEY(source_id) REFERENCES source (id) ON DELETE CASCADE, 
	CONSTRAINT ck_fact_unit_subject CHECK ((school_id IS NOT NULL AND territory_id IS NULL AND group_id IS NULL) OR (school_id IS NULL AND territory_id IS NOT NULL AND group_id IS NULL) OR (school_id IS NULL AND territory_id IS NULL AND group_id IS NOT NULL)), 
	CONSTRAINT ck_fact_unit_named_subject CHECK (subject = CASE WHEN school_id IS NOT NULL THEN 'school:' || school_id WHEN territory_id IS NOT NULL THEN 'territory:' || territory_id ELSE 'group:' || group_id END), 
	CONSTRAINT uq_fact_unit_source_id_kind_subject_key UNIQUE (source_id, kind, subject, "key")
);
INSERT INTO "fact_unit" VALUES(1,1,'registry',1,'registry',NULL,NULL,NULL,NULL,'Школы','2',1,NULL,NULL,'school:1');
INSERT INTO "fact_unit" VALUES(2,1,'registry',2,'registry',NULL,NULL,NULL,NULL,'Школы','3',1,NULL,NULL,'school:2');
INSERT INTO "fact_unit" VALUES(3,1,'registry',3,'registry',NULL,NULL,NULL,NULL,'Школы','4',1,NULL,NULL,'school:3');
INSERT INTO "fact_unit" VALUES(4,1,'registry',4,'registry',NULL,NULL,NULL,NULL,'Школы','5',1,NULL,NULL,'school:4');
INSERT INTO "fact_unit" VALUES(5,1,'registry',5,'registry',NULL,NULL,NULL,NULL,'Школы','6',1,NULL,NULL,'school:5');
INSERT INTO "fact_unit" VALUES(6,2,'assessment',1,'vpr:2021:4:mathematics:regular',2020,NULL,1,NULL,'Протокол','2-9',1,NULL,NULL,'school:1');
INSERT INTO "fact_unit" VALUES(7,2,'assessment',2,'vpr:2021:4:mathematics:regular',2020,NULL,1,NULL,'Протокол','2-9',1,NULL,NULL,'school:2');
INSERT INTO "fact_unit" VALUES(8,2,'assessment',3,'vpr:2021:4:mathematics:regular',2020,NULL,1,NULL,'Протокол','2-9',1,NULL,NULL,'school:3');
INSERT INTO "fact_unit" VALUES(9,2,'assessment',4,'vpr:2021:4:mathematics:regular',2020,NULL,1,NULL,'Протокол','2-9',1,NULL,NULL,'school:4');
INSERT INTO "fact_unit" VALUES(10,2,'assessment',5,'vpr:2021:4:mathematics:regular',2020,NULL,1,NULL,'Протокол','2-9',1,NULL,NULL,'school:5');
INSERT INTO "fact_unit" VALUES(11,3,'assessment',1,'vpr:2020:5:russian:regular',2020,NULL,2,NULL,'Протокол','2-9',1,NULL,NULL,'school:1');
INSERT INTO "fact_unit" VALUES(12,3,'assessment',2,'vpr:2020:5:russian:regular',2020,NULL,2,NULL,'Протокол','2-9',1,NULL,NULL,'school:2');
INSERT INTO "fact_unit" VALUES(13,3,'assessment',4,'vpr:2020:5:russian:regular',2020,NULL,2,NULL,'Протокол','2-9',1,NULL,NULL,'school:4');
INSERT INTO "fact_unit" VALUES(14,4,'assessment',1,'oge:2021:9:mathematics:regular',2020,NULL,3,NULL,'Протокол','2-9',1,NULL,NULL,'school:1');
INSERT INTO "fact_unit" VALUES(15,4,'assessment',2,'oge:2021:9:mathematics:regular',2020,NULL,3,NULL,'Протокол','2-9',1,NULL,NULL,'school:2');
INSERT INTO "fact_unit" VALUES(16,5,'journal',1,'2020:h1',2020,'h1',NULL,NULL,'Лист1','2-9',1,NULL,NULL,'school:1');
INSERT INTO "fact_unit" VALUES(17,5,'journal',1,'2020:q3',2020,'q3',NULL,NULL,'Лист1','2-9',1,NULL,NULL,'school:1');
INSERT INTO "fact_unit" VALUES(18,5,'journal',2,'2020:q3',2020,'q3',NULL,NULL,'Лист1','2-9',1,NULL,NULL,'school:2');
INSERT INTO "fact_unit" VALUES(19,5,'journal',3,'2020:q3',2020,'q3',NULL,NULL,'Лист1','2-9',1,NULL,NULL,'school:3');
INSERT INTO "fact_unit" VALUES(20,5,'journal',5,'2020:q3',2020,'q3',NULL,NULL,'Лист1','2-9',1,NULL,NULL,'school:5');
INSERT INTO "fact_unit" VALUES(21,6,'attendance',1,'2020:h1',2020,'h1',NULL,NULL,'Лист1','2-9',1,NULL,NULL,'school:1');
INSERT INTO "fact_unit" VALUES(22,6,'attendance',2,'2020:h1',2020,'h1',NULL,NULL,'Лист1','2-9',1,NULL,NULL,'school:2');
INSERT INTO "fact_unit" VALUES(23,6,'attendance',1,'2020:q3',2020,'q3',NULL,NULL,'Лист1','2-9',1,NULL,NULL,'school:1');
INSERT INTO "fact_unit" VALUES(24,7,'directions',1,'2020',2020,NULL,NULL,NULL,'Лист1','2-9',1,NULL,NULL,'school:1');
INSERT INTO "fact_unit" VALUES(25,7,'directions',2,'2020',2020,NULL,NULL,NULL,'Лист1','2-9',1,NULL,NULL,'school:2');
INSERT INTO "fact_unit" VALUES(26,7,'directions',4,'2020',2020,NULL,NULL,NULL,'Лист1','2-9',1,NULL,NULL,'school:4');
INSERT INTO "fact_unit" VALUES(27,8,'membership',1,'2019:shnor',2019,NULL,NULL,NULL,'Лист1','2-9',1,NULL,NULL,'school:1');
INSERT INTO "fact_unit" VALUES(28,8,'membership',1,'2020:shnor',2020,NULL,NULL,NULL,'Лист1','2-9',1,NULL,NULL,'school:1');
INSERT INTO "fact_unit" VALUES(29,8,'membership',2,'2020:shnor',2020,NULL,NULL,NULL,'Лист1','2-9',1,NULL,NULL,'school:2');
INSERT INTO "fact_unit" VALUES(30,8,'membership',4,'2020:shnor',2020,NULL,NULL,NULL,'Лист1','2-9',1,NULL,NULL,'school:4');
INSERT INTO "fact_unit" VALUES(31,8,'membership',4,'2020:p500',2020,NULL,NULL,NULL,'Лист1','2-9',1,NULL,NULL,'school:4');
INSERT INTO "fact_unit" VALUES(32,9,'plan',1,'2020:road_map',2020,NULL,NULL,NULL,'Лист1','2-9',1,NULL,NULL,'school:1');
INSERT INTO "fact_unit" VALUES(33,9,'plan',2,'2020:road_map',2020,NULL,NULL,NULL,'Лист1','2-9',1,NULL,NULL,'school:2');
INSERT INTO "fact_unit" VALUES(34,9,'plan',4,'2020:project',2020,NULL,NULL,NULL,'Лист1','2-9',1,NULL,NULL,'school:4');
INSERT INTO "fact_unit" VALUES(35,10,'instrument',1,'social_passport:2020',2020,NULL,NULL,'social_passport','Лист1','2-9',1,NULL,NULL,'school:1');
INSERT INTO "fact_unit" VALUES(36,10,'instrument',2,'social_passport:2020',2020,NULL,NULL,'social_passport','Лист1','2-9',1,NULL,NULL,'school:2');
INSERT INTO "fact_unit" VALUES(37,10,'instrument',3,'social_passport:2020',2020,NULL,NULL,'social_passport','Лист1','2-9',1,NULL,NULL,'school:3');
INSERT INTO "fact_unit" VALUES(38,10,'instrument',4,'social_passport:2020',2020,NULL,NULL,'social_passport','Лист1','2-9',1,NULL,NULL,'school:4');
INSERT INTO "fact_unit" VALUES(39,10,'instrument',1,'social_passport:2019',2019,NULL,NULL,'social_passport','Лист1','2-9',1,NULL,NULL,'school:1');
INSERT INTO "fact_unit" VALUES(40,10,'instrument',2,'social_passport:2019',2019,NULL,NULL,'social_passport','Лист1','2-9',1,NULL,NULL,'school:2');
INSERT INTO "fact_unit" VALUES(41,10,'instrument',5,'social_passport:2020',2020,NULL,NULL,'social_passport','Лист1','2-9',1,NULL,NULL,'school:5');
INSERT INTO "fact_unit" VALUES(42,11,'enrolment',1,'2020',2020,NULL,NULL,NULL,'Лист1','2-9',1,NULL,NULL,'school:1');
INSERT INTO "fact_unit" VALUES(43,11,'enrolment',2,'2020',2020,NULL,NULL,NULL,'Лист1','2-9',1,NULL,NULL,'school:2');
INSERT INTO "fact_unit" VALUES(44,11,'enrolment',3,'2020',2020,NULL,NULL,NULL,'Лист1','2-9',1,NULL,NULL,'school:3');
INSERT INTO "fact_unit" VALUES(45,11,'enrolment',4,'2020',2020,NULL,NULL,NULL,'Лист1','2-9',1,NULL,NULL,'school:4');
INSERT INTO "fact_unit" VALUES(46,11,'enrolment',5,'2020',2020,NULL,NULL,NULL,'Лист1','2-9',1,NULL,NULL,'school:5');
CREATE TABLE group_size (
	unit_id INTEGER NOT NULL, 
	participants INTEGER NOT NULL, 
	schools INTEGER, 
	CONSTRAINT pk_group_size PRIMARY KEY (unit_id), 
	CONSTRAINT ck_group_size_participants CHECK (participants >= 0), 
	CONSTRAINT fk_group_size_unit_id FOREIGN KEY(unit_id) REFERENCES fact_unit (id) ON DELETE CASCADE
);
CREATE TABLE instrument_value (
	unit_id INTEGER NOT NULL, 
	axis VARCHAR(64) NOT NULL, 
	value DOUBLE NOT NULL, 
	numerator DOUBLE, 
	denominator DOUBLE, 
	CONSTRAINT pk_instrument_value PRIMARY KEY (unit_id, axis), 
	CONSTRAINT ck_instrument_value_denominator CHECK (denominator IS NULL OR denominator >= 0), 
	CONSTRAINT ck_instrument_value_ratio CHECK ((numerator IS NULL) = (denominator IS NULL)), 
	CONSTRAINT fk_instrument_value_unit_id FOREIGN KEY(unit_id) REFERENCES fact_unit (id) ON DELETE CASCADE
);
INSERT INTO "instrument_value" VALUES(35,'full_families',60.0,60.0,100.0);
INSERT INTO "instrument_value" VALUES(35,'attendance',95.0,95.0,100.0);
INSERT INTO "instrument_value" VALUES(35,'clubs',50.0,50.0,100.0);
INSERT INTO "instrument_value" VALUES(36,'full_families',70.0,70.0,100.0);
INSERT INTO "instrument_value" VALUES(36,'attendance',97.0,97.0,100.0);
INSERT INTO "instrument_value" VALUES(36,'clubs',60.0,60.0,100.0);
INSERT INTO "instrument_value" VALUES(37,'full_families',90.0,90.0,100.0);
INSERT INTO "instrument_value" VALUES(37,'attendance',99.0,99.0,100.0);
INSERT INTO "instrument_value" VALUES(37,'clubs',90.0,90.0,100.0);
INSERT INTO "instrument_value" VALUES(38,'full_families',50.0,50.0,100.0);
INSERT INTO "instrument_value" VALUES(38,'attendance',90.0,90.0,100.0);
INSERT INTO "instrument_value" VALUES(39,'full_families',55.0,55.0,100.0);
INSERT INTO "instrument_value" VALUES(39,'attendance',93.0,93.0,100.0);
INSERT INTO "instrument_value" VALUES(39,'clubs',40.0,40.0,100.0);
INSERT INTO "instrument_value" VALUES(40,'full_families',65.0,65.0,100.0);
INSERT INTO "instrument_value" VALUES(40,'attendance',96.0,96.0,100.0);
INSERT INTO "instrument_value" VALUES(40,'clubs',55.0,55.0,100.0);
INSERT INTO "instrument_value" VALUES(41,'full_families',50.0,3.0,6.0);
CREATE TABLE journal_change (
	unit_id INTEGER NOT NULL, 
	outcome VARCHAR(64) NOT NULL, 
	share_pct DOUBLE NOT NULL, 
	pupils INTEGER, 
	CONSTRAINT pk_journal_change PRIMARY KEY (unit_id, outcome), 
	CONSTRAINT ck_journal_change_outcome CHECK (outcome IN ('lowered', 'confirmed', 'raised')), 
	CONSTRAINT ck_journal_change_share_pct CHECK (share_pct BETWEEN 0 AND 100), 
	CONSTRAINT ck_journal_change_pupils CHECK (pupils IS NULL OR pupils >= 0), 
	CONSTRAINT fk_journal_change_unit_id FOREIGN KEY(unit_id) REFERENCES fact_unit (id) ON DELETE CASCADE
);
CREATE TABLE "journal_marks" (
	unit_id INTEGER NOT NULL, 
	grade INTEGER NOT NULL, 
	subject VARCHAR(64) NOT NULL, 
	pupils INTEGER NOT NULL, 
	n5 INTEGER NOT NULL, 
	n4 INTEGER NOT NULL, 
	n3 INTEGER NOT NULL, 
	n2 INTEGER NOT NULL, 
	not_assessed INTEGER NOT NULL, 
	class_label VARCHAR(64) DEFAULT '' NOT NULL, 
	CONSTRAINT pk_journal_marks PRIMARY KEY (unit_id, grade, class_label, subject), 
	CONSTRAINT ck_journal_marks_adds_up CHECK (pupils = n5 + n4 + n3 + n2 + not_assessed), 
	CONSTRAINT ck_journal_marks_grade CHECK (grade BETWEEN 1 AND 12), 
	CONSTRAINT ck_journal_marks_positive CHECK (n5 >= 0 AND n4 >= 0 AND n3 >= 0 AND n2 >= 0 AND not_assessed >= 0), 
	CONSTRAINT fk_journal_marks_unit_id FOREIGN KEY(unit_id) REFERENCES fact_unit (id) ON DELETE CASCADE
);
INSERT INTO "journal_marks" VALUES(16,4,'mathematics',20,4,8,8,0,0,'');
INSERT INTO "journal_marks" VALUES(17,4,'mathematics',20,2,8,10,0,0,'');
INSERT INTO "journal_marks" VALUES(18,4,'mathematics',20,0,20,0,0,0,'');
INSERT INTO "journal_marks" VALUES(19,4,'mathematics',20,20,0,0,0,0,'');
INSERT INTO "journal_marks" VALUES(20,4,'mathematics',6,0,0,6,0,0,'');
CREATE TABLE "load_event" (
	id INTEGER NOT NULL, 
	kind VARCHAR(64) NOT NULL, 
	at DATETIME NOT NULL, 
	"by" VARCHAR(400) NOT NULL, 
	file_name VARCHAR(400) NOT NULL, 
	layout VARCHAR(64), 
	source_id INTEGER, 
	CONSTRAINT pk_load_event PRIMARY KEY (id), 
	CONSTRAINT fk_load_event_source_id FOREIGN KEY(source_id) REFERENCES source (id), 
	CONSTRAINT ck_load_event_kind CHECK (kind IN ('saved', 'replaced', 'withdrawn', 'restored', 'refused', 'remembered', 'forgotten', 'set_saved', 'set_removed', 'home_set'))
);
INSERT INTO "load_event" VALUES(1,'saved','2026-11-28 19:31:53.000000','Тест','schools.xlsx','own_schools',1);
INSERT INTO "load_event" VALUES(2,'saved','2026-11-28 19:31:53.000000','Тест','vpr_2021_mathematics.xlsx','own_results',2);
INSERT INTO "load_event" VALUES(3,'saved','2026-11-28 19:31:53.000000','Тест','vpr_2020_russian.xlsx','own_results',3);
INSERT INTO "load_event" VALUES(4,'saved','2026-11-28 19:31:53.000000','Тест','oge_2021_mathematics.xlsx','own_results',4);
INSERT INTO "load_event" VALUES(5,'saved','2026-11-28 19:31:53.000000','Тест','marks.xlsx','own_marks',5);
INSERT INTO "load_event" VALUES(6,'saved','2026-11-28 19:31:53.000000','Тест','attendance.xlsx','own_attendance',6);
INSERT INTO "load_event" VALUES(7,'saved','2026-11-28 19:31:53.000000','Тест','directions.xlsx','own_directions',7);
INSERT INTO "load_event" VALUES(8,'saved','2026-11-28 19:31:53.000000','Тест','programs.xlsx','own_programs',8);
INSERT INTO "load_event" VALUES(9,'saved','2026-11-28 19:31:53.000000','Тест','plans.xlsx','own_plans',9);
INSERT INTO "load_event" VALUES(10,'saved','2026-11-28 19:31:53.000000','Тест','passport.xlsx','own_instruments',10);
INSERT INTO "load_event" VALUES(11,'saved','2026-11-28 19:31:53.000000','Тест','enrolment.xlsx','own_enrolment',11);
INSERT INTO "load_event" VALUES(12,'refused','2026-11-28 19:31:53.000000','Тест','broken.xlsx',NULL,NULL);
INSERT INTO "load_event" VALUES(13,'set_saved','2026-11-28 19:31:53.000000','Петрова','К визиту',NULL,NULL);
CREATE TABLE load_problem (
	id INTEGER NOT NULL, 
	event_id INTEGER NOT NULL, 
	severity VARCHAR(64) NOT NULL, 
	code VARCHAR(64) NOT NULL, 
	sheet VARCHAR(400), 
	"row" INTEGER, 
	"column" VARCHAR(400), 
	value VARCHAR(400), 
	params TEXT NOT NULL, 
	CONSTRAINT pk_load_problem PRIMARY KEY (id), 
	CONSTRAINT ck_load_problem_severity CHECK (severity IN ('fatal', 'row', 'warning')), 
	CONSTRAINT fk_load_problem_event_id FOREIGN KEY(event_id) REFERENCES load_event (id) ON DELETE CASCADE
);
INSERT INTO "load_problem" VALUES(1,12,'fatal','missing_column','Лист1',NULL,'Школа',NULL,'{"layout": "own_plans", "name": "Школа"}');
CREATE TABLE mark_share (
	unit_id INTEGER NOT NULL, 
	mark INTEGER NOT NULL, 
	share_pct DOUBLE NOT NULL, 
	CONSTRAINT pk_mark_share PRIMARY KEY (unit_id, mark), 
	CONSTRAINT ck_mark_share_mark CHECK (mark BETWEEN 2 AND 5), 
	CONSTRAINT ck_mark_share_share_pct CHECK (share_pct BETWEEN 0 AND 100), 
	CONSTRAINT fk_mark_share_unit_id FOREIGN KEY(unit_id) REFERENCES fact_unit (id) ON DELETE CASCADE
);
CREATE TABLE membership (
	unit_id INTEGER NOT NULL, 
	program VARCHAR(64) NOT NULL, 
	curator_school_id INTEGER, 
	CONSTRAINT pk_membership PRIMARY KEY (unit_id, program), 
	CONSTRAINT fk_membership_unit_id FOREIGN KEY(unit_id) REFERENCES fact_unit (id) ON DELETE CASCADE, 
	CONSTRAINT fk_membership_curator_school_id FOREIGN KEY(curator_school_id) REFERENCES school (id)
);
INSERT INTO "membership" VALUES(27,'shnor',NULL);
INSERT INTO "membership" VALUES(28,'shnor',3);
INSERT INTO "membership" VALUES(29,'shnor',3);
INSERT INTO "membership" VALUES(30,'shnor',NULL);
INSERT INTO "membership" VALUES(31,'p500',NULL);
CREATE TABLE participant_group (
	id INTEGER NOT NULL, 
	kind VARCHAR(64) NOT NULL, 
	code VARCHAR(64) NOT NULL, 
	name VARCHAR(400) NOT NULL, 
	path_key TEXT NOT NULL, 
	parent_id INTEGER, 
	territory_id INTEGER, 
	school_id INTEGER, 
	CONSTRAINT pk_participant_group PRIMARY KEY (id), 
	CONSTRAINT uq_participant_group_path_key UNIQUE (path_key), 
	CONSTRAINT ck_participant_group_kind CHECK (kind IN ('sample', 'region', 'municipality', 'school')), 
	CONSTRAINT fk_participant_group_parent_id FOREIGN KEY(parent_id) REFERENCES participant_group (id), 
	CONSTRAINT fk_participant_group_territory_id FOREIGN KEY(territory_id) REFERENCES territory (id), 
	CONSTRAINT fk_participant_group_school_id FOREIGN KEY(school_id) REFERENCES school (id)
);
CREATE TABLE participation (
	unit_id INTEGER NOT NULL, 
	grade INTEGER NOT NULL, 
	mode VARCHAR(64) NOT NULL, 
	registered INTEGER, 
	took_part INTEGER NOT NULL, 
	CONSTRAINT pk_participation PRIMARY KEY (unit_id, grade, mode), 
	CONSTRAINT ck_participation_grade CHECK (grade BETWEEN 1 AND 12), 
	CONSTRAINT ck_participation_mode CHECK (mode IN ('regular', 'approbation')), 
	CONSTRAINT ck_participation_took_part CHECK (took_part >= 0), 
	CONSTRAINT ck_participation_registered CHECK (registered IS NULL OR registered >= took_part), 
	CONSTRAINT fk_participation_unit_id FOREIGN KEY(unit_id) REFERENCES fact_unit (id) ON DELETE CASCADE
);
CREATE TABLE "plan" (
	unit_id INTEGER NOT NULL, 
	kind VARCHAR(64) NOT NULL, 
	title VARCHAR(400) NOT NULL, 
	published_on DATE, 
	CONSTRAINT pk_plan PRIMARY KEY (unit_id), 
	CONSTRAINT ck_plan_kind CHECK (kind IN ('road_map', 'project', 'gia_plan')), 
	CONSTRAINT fk_plan_unit_id FOREIGN KEY(unit_id) REFERENCES fact_unit (id) ON DELETE CASCADE
);
INSERT INTO "plan" VALUES(32,'road_map','План','2020-09-20');
INSERT INTO "plan" VALUES(33,'road_map','План',NULL);
INSERT INTO "plan" VALUES(34,'project','План',NULL);
CREATE TABLE plan_status (
	unit_id INTEGER NOT NULL, 
	since DATE NOT NULL, 
	status VARCHAR(64) NOT NULL, 
	due_on DATE, 
	remark TEXT NOT NULL, 
	CONSTRAINT pk_plan_status PRIMARY KEY (unit_id, since, status), 
	CONSTRAINT ck_plan_status_status CHECK (status IN ('draft', 'in_approval', 'returned', 'approved')), 
	CONSTRAINT ck_plan_status_due CHECK (due_on IS NULL OR due_on >= since), 
	CONSTRAINT fk_plan_status_unit_id FOREIGN KEY(unit_id) REFERENCES fact_unit (id) ON DELETE CASCADE
);
INSERT INTO "plan_status" VALUES(32,'2020-08-26','in_approval',NULL,'');
INSERT INTO "plan_status" VALUES(32,'2020-09-10','approved',NULL,'');
INSERT INTO "plan_status" VALUES(33,'2020-08-28','in_approval',NULL,'');
INSERT INTO "plan_status" VALUES(33,'2020-09-09','returned','2020-09-23','Уточните показатели.');
INSERT INTO "plan_status" VALUES(34,'2020-08-31','in_approval',NULL,'');
INSERT INTO "plan_status" VALUES(34,'2020-09-14','approved',NULL,'');
CREATE TABLE result_count (
	id INTEGER NOT NULL, 
	unit_id INTEGER NOT NULL, 
	points INTEGER, 
	mark INTEGER, 
	journal_mark INTEGER, 
	pupils INTEGER NOT NULL, 
	CONSTRAINT pk_result_count PRIMARY KEY (id), 
	CONSTRAINT ck_result_count_pupils CHECK (pupils > 0), 
	CONSTRAINT ck_result_count_result CHECK (points IS NOT NULL OR mark IS NOT NULL), 
	CONSTRAINT ck_result_count_points CHECK (points IS NULL OR points BETWEEN 0 AND 200), 
	CONSTRAINT ck_result_count_mark CHECK (mark IS NULL OR mark BETWEEN 2 AND 5), 
	CONSTRAINT ck_result_count_journal_mark CHECK (journal_mark IS NULL OR journal_mark BETWEEN 2 AND 5), 
	CONSTRAINT fk_result_count_unit_id FOREIGN KEY(unit_id) REFERENCES fact_unit (id) ON DELETE CASCADE
);
INSERT INTO "result_count" VALUES(1,6,5,NULL,3,4);
INSERT INTO "result_count" VALUES(2,6,8,NULL,3,6);
INSERT INTO "result_count" VALUES(3,6,12,NULL,4,8);
INSERT INTO "result_count" VALUES(4,6,16,NULL,5,2);
INSERT INTO "result_count" VALUES(5,7,8,NULL,4,10);
INSERT INTO "result_count" VALUES(6,7,12,NULL,4,10);
INSERT INTO "result_count" VALUES(7,8,16,NULL,5,15);
INSERT INTO "result_count" VALUES(8,8,12,NULL,5,5);
INSERT INTO "result_count" VALUES(9,9,5,NULL,NULL,2);
INSERT INTO "result_count" VALUES(10,9,8,NULL,3,8);
INSERT INTO "result_count" VALUES(11,9,12,NULL,3,2);
INSERT INTO "result_count" VALUES(12,10,8,NULL,3,4);
INSERT INTO "result_count" VALUES(13,10,5,NULL,3,2);
INSERT INTO "result_count" VALUES(14,11,20,NULL,3,10);
INSERT INTO "result_count" VALUES(15,11,30,NULL,4,10);
INSERT INTO "result_count" VALUES(16,12,40,NULL,5,20);
INSERT INTO "result_count" VALUES(17,13,10,NULL,NULL,5);
INSERT INTO "result_count" VALUES(18,14,NULL,2,NULL,2);
INSERT INTO "result_count" VALUES(19,14,NULL,3,NULL,10);
INSERT INTO "result_count" VALUES(20,14,NULL,4,NULL,6);
INSERT INTO "result_count" VALUES(21,14,NULL,5,NULL,2);
INSERT INTO "result_count" VALUES(22,15,NULL,3,NULL,8);
INSERT INTO "result_count" VALUES(23,15,NULL,4,NULL,8);
INSERT INTO "result_count" VALUES(24,15,NULL,5,NULL,4);
CREATE TABLE school (
	id INTEGER NOT NULL, 
	code VARCHAR(64) NOT NULL, 
	CONSTRAINT pk_school PRIMARY KEY (id), 
	CONSTRAINT uq_school_code UNIQUE (code)
);
INSERT INTO "school" VALUES(1,'1');
INSERT INTO "school" VALUES(2,'2');
INSERT INTO "school" VALUES(3,'3');
INSERT INTO "school" VALUES(4,'4');
INSERT INTO "school" VALUES(5,'5');
CREATE TABLE school_name (
	id INTEGER NOT NULL, 
	school_id INTEGER NOT NULL, 
	system VARCHAR(64) NOT NULL, 
	"key" VARCHAR(400) NOT NULL, 
	value VARCHAR(400) NOT NULL, 
	CONSTRAINT pk_school_name PRIMARY KEY (id), 
	CONSTRAINT uq_school_name_school_id_system_key UNIQUE (school_id, system, "key"), 
	CONSTRAINT ck_school_name_system CHECK (system IN ('fis_oko', 'code', 'name', 'remembered')), 
	CONSTRAINT fk_school_name_school_id FOREIGN KEY(school_id) REFERENCES school (id) ON DELETE CASCADE
);
INSERT INTO "school_name" VALUES(1,1,'code','1','1');
INSERT INTO "school_name" VALUES(2,1,'name','мбоу сош 1','МБОУ «СОШ № 1»');
INSERT INTO "school_name" VALUES(3,1,'name','муниципальное учреждение мбоу сош 1','Муниципальное учреждение МБОУ «СОШ № 1»');
INSERT INTO "school_name" VALUES(4,1,'fis_oko','990001','sch990001');
INSERT INTO "school_name" VALUES(5,2,'code','2','2');
INSERT INTO "school_name" VALUES(6,2,'name','мбоу сош 2','МБОУ «СОШ № 2»');
INSERT INTO "school_name" VALUES(7,2,'name','муниципальное учреждение мбоу сош 2','Муниципальное учреждение МБОУ «СОШ № 2»');
INSERT INTO "school_name" VALUES(8,2,'fis_oko','990002','sch990002');
INSERT INTO "school_name" VALUES(9,3,'code','3','3');
INSERT INTO "school_name" VALUES(10,3,'name','мбоу гимназия 3','МБОУ «Гимназия № 3»');
INSERT INTO "school_name" VALUES(11,3,'name','муниципальное учреждение мбоу гимназия 3','Муниципальное учреждение МБОУ «Гимназия № 3»');
INSERT INTO "school_name" VALUES(12,3,'fis_oko','990003','sch990003');
INSERT INTO "school_name" VALUES(13,4,'code','4','4');
INSERT INTO "school_name" VALUES(14,4,'name','мбоу сош 4','МБОУ «СОШ № 4»');
INSERT INTO "school_name" VALUES(15,4,'name','муниципальное учреждение мбоу сош 4','Муниципальное учреждение МБОУ «СОШ № 4»');
INSERT INTO "school_name" VALUES(16,4,'fis_oko','990004','sch990004');
INSERT INTO "school_name" VALUES(17,5,'code','5','5');
INSERT INTO "school_name" VALUES(18,5,'name','мбоу сош 5','МБОУ «СОШ № 5»');
INSERT INTO "school_name" VALUES(19,5,'name','муниципальное учреждение мбоу сош 5','Муниципальное учреждение МБОУ «СОШ № 5»');
INSERT INTO "school_name" VALUES(20,5,'fis_oko','990005','sch990005');
CREATE TABLE school_record (
	unit_id INTEGER NOT NULL, 
	territory_id INTEGER NOT NULL, 
	short_name VARCHAR(400) NOT NULL, 
	full_name VARCHAR(400) NOT NULL, 
	CONSTRAINT pk_school_record PRIMARY KEY (unit_id), 
	CONSTRAINT fk_school_record_unit_id FOREIGN KEY(unit_id) REFERENCES fact_unit (id) ON DELETE CASCADE, 
	CONSTRAINT fk_school_record_territory_id FOREIGN KEY(territory_id) REFERENCES territory (id)
);
INSERT INTO "school_record" VALUES(1,3,'МБОУ «СОШ № 1»','Муниципальное учреждение МБОУ «СОШ № 1»');
INSERT INTO "school_record" VALUES(2,3,'МБОУ «СОШ № 2»','Муниципальное учреждение МБОУ «СОШ № 2»');
INSERT INTO "school_record" VALUES(3,3,'МБОУ «Гимназия № 3»','Муниципальное учреждение МБОУ «Гимназия № 3»');
INSERT INTO "school_record" VALUES(4,4,'МБОУ «СОШ № 4»','Муниципальное учреждение МБОУ «СОШ № 4»');
INSERT INTO "school_record" VALUES(5,4,'МБОУ «СОШ № 5»','Муниципальное учреждение МБОУ «СОШ № 5»');
CREATE TABLE school_set (
	id INTEGER NOT NULL, 
	code VARCHAR(64) NOT NULL, 
	name VARCHAR(400) NOT NULL, 
	saved_at DATETIME NOT NULL, 
	saved_by VARCHAR(400) NOT NULL, 
	CONSTRAINT pk_school_set PRIMARY KEY (id), 
	CONSTRAINT uq_school_set_code UNIQUE (code)
);
INSERT INTO "school_set" VALUES(1,'34c22c7e60','К визиту','2026-11-28 19:31:53.000000','Петрова');
CREATE TABLE school_set_member (
	set_id INTEGER NOT NULL, 
	school_id INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	CONSTRAINT pk_school_set_member PRIMARY KEY (set_id, school_id), 
	CONSTRAINT fk_school_set_member_set_id FOREIGN KEY(set_id) REFERENCES school_set (id) ON DELETE CASCADE, 
	CONSTRAINT fk_school_set_member_school_id FOREIGN KEY(school_id) REFERENCES school (id)
);
INSERT INTO "school_set_member" VALUES(1,4,1);
INSERT INTO "school_set_member" VALUES(1,1,2);
CREATE TABLE source (
	id INTEGER NOT NULL, 
	file_name VARCHAR(400) NOT NULL, 
	folder VARCHAR(400) NOT NULL, 
	sha256 VARCHAR(64) NOT NULL, 
	layout VARCHAR(64) NOT NULL, 
	context TEXT NOT NULL, 
	loaded_at DATETIME NOT NULL, 
	loaded_by VARCHAR(400) NOT NULL, 
	row_count INTEGER NOT NULL, 
	counted INTEGER NOT NULL, 
	set_aside INTEGER NOT NULL, 
	is_withdrawn BOOLEAN DEFAULT 0 NOT NULL, 
	CONSTRAINT pk_source PRIMARY KEY (id), 
	CONSTRAINT ck_source_rows_add_up CHECK (row_count = counted + set_aside), 
	CONSTRAINT ck_source_rows_positive CHECK (row_count >= 0 AND counted >= 0 AND set_aside >= 0)
);
INSERT INTO "source" VALUES(1,'schools.xlsx','','dad233baf37e91180a2884df2529052d90fbc5c8164200385122910472400f87','own_schools','','2026-11-28 19:31:53.000000','Тест',5,5,0,0);
INSERT INTO "source" VALUES(2,'vpr_2021_mathematics.xlsx','','e3ee2e60bbc83f8d9f5ec95bd0b2b8cd09c40b8f2632322b0fdd9f2448655d2f','own_results','','2026-11-28 19:31:53.000000','Тест',87,87,0,0);
INSERT INTO "source" VALUES(3,'vpr_2020_russian.xlsx','','30293bc641bb7f368def55ac5c8ec17f626a50910439df9aa653312f05db89e4','own_results','','2026-11-28 19:31:53.000000','Тест',45,45,0,0);
INSERT INTO "source" VALUES(4,'oge_2021_mathematics.xlsx','','6649dd180fc570d5eda1eddec8734a37561cf2c1a97fe2c30a2b1d1b383bbb1e','own_results','','2026-11-28 19:31:53.000000','Тест',40,40,0,0);
INSERT INTO "source" VALUES(5,'marks.xlsx','','3c780b8f02bf41b077bbd1c957daa9f9be49043fbd5506e0b1727258b0f58030','own_marks','','2026-11-28 19:31:53.000000','Тест',5,5,0,0);
INSERT INTO "source" VALUES(6,'attendance.xlsx','','75146c1d033d3e3aeee2ad681d8e1487983ebd973f6b61f78d9b4e4ce667a2e8','own_attendance','','2026-11-28 19:31:53.000000','Тест',3,3,0,0);
INSERT INTO "source" VALUES(7,'directions.xlsx','','e6502ba951a22b8f7d1073cb4d82f1cb26c5870709ff5d9a9a21bdaf2018c669','own_directions','','2026-11-28 19:31:53.000000','Тест',3,3,0,0);
INSERT INTO "source" VALUES(8,'programs.xlsx','','9cf7b56662003013da08df6f4f15eb7fd2463db4654acdba4e054321acfb16fb','own_programs','','2026-11-28 19:31:53.000000','Тест',5,5,0,0);
INSERT INTO "source" VALUES(9,'plans.xlsx','','fa04c12c3d4ecafeea9250db44ee0bb7236751b686b1a241c7cd0bf2216f1772','own_plans','','2026-11-28 19:31:53.000000','Тест',3,3,0,0);
INSERT INTO "source" VALUES(10,'passport.xlsx','','bd489e0945d62c80fd91f013d85ab1ad93a5865ca0608fbaee74b18471c776c7','own_instruments','','2026-11-28 19:31:53.000000','Тест',7,7,0,0);
INSERT INTO "source" VALUES(11,'enrolment.xlsx','','f326070385530a34212298b6f697dab91f8026cac1178a2e51f389557c707b3e','own_enrolment','','2026-11-28 19:31:53.000000','Тест',5,5,0,0);
CREATE TABLE source_ignored (
	source_id INTEGER NOT NULL, 
	reason VARCHAR(64) NOT NULL, 
	row_count INTEGER NOT NULL, 
	CONSTRAINT pk_source_ignored PRIMARY KEY (source_id, reason), 
	CONSTRAINT ck_source_ignored_positive CHECK (row_count > 0), 
	CONSTRAINT fk_source_ignored_source_id FOREIGN KEY(source_id) REFERENCES source (id) ON DELETE CASCADE
);
CREATE TABLE "store_info" (
	id INTEGER NOT NULL, 
	kind VARCHAR(64) NOT NULL, 
	created_at DATETIME NOT NULL, 
	home_id INTEGER, 
	CONSTRAINT pk_store_info PRIMARY KEY (id), 
	CONSTRAINT ck_store_info_kind CHECK (kind IN ('empty', 'demo', 'real')), 
	CONSTRAINT ck_store_info_single CHECK (id = 1), 
	CONSTRAINT fk_store_info_home_id FOREIGN KEY(home_id) REFERENCES territory (id)
);
INSERT INTO "store_info" VALUES(1,'real','2026-11-28 19:31:53.156188',NULL);
CREATE TABLE survey_answer (
	unit_id INTEGER NOT NULL, 
	question VARCHAR(64) NOT NULL, 
	answer VARCHAR(64) NOT NULL, 
	respondents INTEGER NOT NULL, 
	CONSTRAINT pk_survey_answer PRIMARY KEY (unit_id, question, answer), 
	CONSTRAINT ck_survey_answer_respondents CHECK (respondents > 0), 
	CONSTRAINT fk_survey_answer_unit_id FOREIGN KEY(unit_id) REFERENCES fact_unit (id) ON DELETE CASCADE
);
CREATE TABLE survey_factor (
	unit_id INTEGER NOT NULL, 
	factor VARCHAR(64) NOT NULL, 
	respondents INTEGER NOT NULL, 
	score_sum DOUBLE NOT NULL, 
	score_square_sum DOUBLE, 
	CONSTRAINT pk_survey_factor PRIMARY KEY (unit_id, factor), 
	CONSTRAINT ck_survey_factor_respondents CHECK (respondents > 0), 
	CONSTRAINT ck_survey_factor_score_sum CHECK (score_sum BETWEEN 0 AND 100.0 * respondents), 
	CONSTRAINT fk_survey_factor_unit_id FOREIGN KEY(unit_id) REFERENCES fact_unit (id) ON DELETE CASCADE
);
CREATE TABLE survey_turnout (
	unit_id INTEGER NOT NULL, 
	invited INTEGER, 
	respondents INTEGER NOT NULL, 
	CONSTRAINT pk_survey_turnout PRIMARY KEY (unit_id), 
	CONSTRAINT ck_survey_turnout_respondents CHECK (respondents >= 0), 
	CONSTRAINT ck_survey_turnout_invited CHECK (invited IS NULL OR invited >= respondents), 
	CONSTRAINT fk_survey_turnout_unit_id FOREIGN KEY(unit_id) REFERENCES fact_unit (id) ON DELETE CASCADE
);
CREATE TABLE swot_item (
	unit_id INTEGER NOT NULL, 
	quadrant VARCHAR(64) NOT NULL, 
	position INTEGER NOT NULL, 
	text TEXT NOT NULL, 
	indicator VARCHAR(64), 
	CONSTRAINT pk_swot_item PRIMARY KEY (unit_id, quadrant, position), 
	CONSTRAINT ck_swot_item_quadrant CHECK (quadrant IN ('strength', 'weakness', 'opportunity', 'threat')), 
	CONSTRAINT fk_swot_item_unit_id FOREIGN KEY(unit_id) REFERENCES fact_unit (id) ON DELETE CASCADE
);
CREATE TABLE "task_sum" (
	unit_id INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	label VARCHAR(64) NOT NULL, 
	max_points INTEGER, 
	points_sum INTEGER NOT NULL, 
	pupils INTEGER NOT NULL, 
	not_attempted INTEGER NOT NULL, 
	not_taught INTEGER NOT NULL, 
	level VARCHAR(64), 
	CONSTRAINT pk_task_sum PRIMARY KEY (unit_id, position), 
	CONSTRAINT fk_task_sum_unit_id FOREIGN KEY(unit_id) REFERENCES fact_unit (id) ON DELETE CASCADE, 
	CONSTRAINT ck_task_sum_max_points CHECK (max_points IS NULL OR points_sum <= max_points * pupils), 
	CONSTRAINT ck_task_sum_positive CHECK (pupils >= 0 AND not_attempted >= 0 AND not_taught >= 0), 
	CONSTRAINT ck_task_sum_points_sum CHECK (points_sum >= 0), 
	CONSTRAINT ck_task_sum_attempted CHECK (not_attempted <= pupils), 
	CONSTRAINT ck_task_sum_level CHECK (level IS NULL OR level IN ('basic', 'advanced', 'high'))
);
INSERT INTO "task_sum" VALUES(6,1,'1',1,15,20,1,0,NULL);
INSERT INTO "task_sum" VALUES(6,2,'2',2,20,18,3,2,NULL);
CREATE TABLE territory (
	id INTEGER NOT NULL, 
	kind VARCHAR(64) NOT NULL, 
	name VARCHAR(400) NOT NULL, 
	name_key VARCHAR(400) NOT NULL, 
	parent_id INTEGER, 
	CONSTRAINT pk_territory PRIMARY KEY (id), 
	CONSTRAINT uq_territory_parent_id_name_key UNIQUE (parent_id, name_key), 
	CONSTRAINT ck_territory_kind CHECK (kind IN ('region', 'municipality', 'district')), 
	CONSTRAINT fk_territory_parent_id FOREIGN KEY(parent_id) REFERENCES territory (id)
);
INSERT INTO "territory" VALUES(1,'region','Тестовская область','тестовская область',NULL);
INSERT INTO "territory" VALUES(2,'municipality','город Тестовск','город тестовск',1);
INSERT INTO "territory" VALUES(3,'district','Северный округ','северный округ',2);
INSERT INTO "territory" VALUES(4,'district','Южный округ','южный округ',2);
CREATE TABLE turnout (
	unit_id INTEGER NOT NULL, 
	listed INTEGER NOT NULL, 
	absent INTEGER NOT NULL, 
	scored INTEGER NOT NULL, 
	unscored INTEGER NOT NULL, 
	CONSTRAINT pk_turnout PRIMARY KEY (unit_id), 
	CONSTRAINT ck_turnout_adds_up CHECK (listed = absent + scored + unscored), 
	CONSTRAINT ck_turnout_positive CHECK (absent >= 0 AND scored >= 0 AND unscored >= 0), 
	CONSTRAINT fk_turnout_unit_id FOREIGN KEY(unit_id) REFERENCES fact_unit (id) ON DELETE CASCADE
);
INSERT INTO "turnout" VALUES(6,22,2,20,0);
INSERT INTO "turnout" VALUES(7,21,0,20,1);
INSERT INTO "turnout" VALUES(8,25,5,20,0);
INSERT INTO "turnout" VALUES(9,12,0,12,0);
INSERT INTO "turnout" VALUES(10,7,1,6,0);
INSERT INTO "turnout" VALUES(11,20,0,20,0);
INSERT INTO "turnout" VALUES(12,20,0,20,0);
INSERT INTO "turnout" VALUES(13,5,0,5,0);
INSERT INTO "turnout" VALUES(14,20,0,20,0);
INSERT INTO "turnout" VALUES(15,20,0,20,0);
CREATE TABLE work_item (
	unit_id INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	title TEXT NOT NULL, 
	responsible VARCHAR(400) NOT NULL, 
	starts_on DATE, 
	due_on DATE, 
	status VARCHAR(64) NOT NULL, 
	result TEXT NOT NULL, 
	CONSTRAINT pk_work_item PRIMARY KEY (unit_id, position), 
	CONSTRAINT ck_work_item_status CHECK (status IN ('planned', 'running', 'done', 'postponed')), 
	CONSTRAINT ck_work_item_due CHECK (starts_on IS NULL OR due_on IS NULL OR due_on >= starts_on), 
	CONSTRAINT fk_work_item_unit_id FOREIGN KEY(unit_id) REFERENCES fact_unit (id) ON DELETE CASCADE
);
CREATE INDEX ix_territory_parent_id ON territory (parent_id);
CREATE INDEX ix_school_name_system_key ON school_name (system, "key");
CREATE INDEX ix_source_sha256 ON source (sha256);
CREATE INDEX ix_load_problem_event_id ON load_problem (event_id);
CREATE UNIQUE INDEX uq_result_count_cell ON result_count (unit_id, coalesce(points, -1), coalesce(mark, -1), coalesce(journal_mark, -1));
CREATE INDEX ix_participant_group_parent_id ON participant_group (parent_id);
CREATE INDEX ix_fact_unit_source_id ON fact_unit (source_id);
CREATE INDEX ix_fact_unit_school_id ON fact_unit (school_id);
CREATE INDEX ix_fact_unit_assessment_id ON fact_unit (assessment_id);
CREATE INDEX ix_fact_unit_replacement ON fact_unit (kind, subject, "key");
CREATE UNIQUE INDEX uq_fact_unit_current ON fact_unit (kind, subject, "key") WHERE is_current;
CREATE INDEX ix_load_event_source_id ON load_event (source_id);
COMMIT;

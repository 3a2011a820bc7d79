/** One answer with its event, as a database held them before answers could be taken over from elsewhere. */
export const olderAnswer = `
insert into accounts (id, username, username_folded, name, unit, roles, password_hash, created_at)
  values ('k', 'anna', 'anna', 'Anna', '', '[]', '', '2026-11-23');
insert into proposals (id, title, short_title, reference, instrument, stage, lead_ministry, unit, summary, title_folded,
  search_folded, revision, created_at, created_by, changed_at)
  values ('p', 'G', '', '', 'gesetz', 'landtag', '', '', '', '', '', 1, '2026-11-23', 'k', '2026-11-23');
insert into checklists (id, version, hash, definition, first_seen_at) values ('c', '1.0.0', '', '{}', '2026-11-23');
insert into assessments (id, proposal_id, checklist_id, checklist_version, status, revision, created_at, created_by,
  changed_at) values ('a', 'p', 'c', '1.0.0', 'draft', 1, '2026-11-23', 'k', '2026-11-23');
insert into cells (assessment_id, question_id, row_id, value, revision, at, by)
  values ('a', 'q', '', '"ja"', 1, '2026-11-23', 'k');
insert into events (assessment_id, assessment_revision, kind, question_id, row_id, value, revision, at, by)
  values ('a', 1, 'answer', 'q', '', '"ja"', 1, '2026-11-23', 'k');`;

/** How many migrations such a database has gone through. */
export const olderMigrations = 2;

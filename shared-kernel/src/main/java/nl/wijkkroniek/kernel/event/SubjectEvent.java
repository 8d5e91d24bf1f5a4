package nl.wijkkroniek.kernel.event;

/**
 * Something that happened to a subject: the data of one event of the published language. Names, fields and values are those of files and exports.
 *
 * <p>Which fields say who somebody is, or hold somebody's own words, is marked on them. A record that can be made is complete; one that cannot throws
 * {@link nl.wijkkroniek.kernel.words.InvalidField}.
 */
public sealed interface SubjectEvent permits TeamEvent, RoleEvent, ExperimentEvent, SessionEvent, NeedEvent, CircleEvent, QuestionnaireEvent,
    AlumniDayEvent, ParticipantEvent, CorrectionEvent {
}

package nl.wijkkroniek.recording;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.List;
import nl.wijkkroniek.eventstore.codec.LanguageInLog;
import nl.wijkkroniek.eventstore.log.EventLog;
import nl.wijkkroniek.kernel.event.RecordedEvent;
import nl.wijkkroniek.kernel.place.MunicipalityTable;
import nl.wijkkroniek.recording.adjustment.AdjustmentEndpoints;
import nl.wijkkroniek.recording.alumniday.AlumniDayEndpoints;
import nl.wijkkroniek.recording.circle.CircleEndpoints;
import nl.wijkkroniek.recording.composition.CompositionEndpoints;
import nl.wijkkroniek.recording.correcting.CorrectionEndpoints;
import nl.wijkkroniek.recording.desk.Desk;
import nl.wijkkroniek.recording.dissolution.DissolutionEndpoints;
import nl.wijkkroniek.recording.experiment.ExperimentEndpoints;
import nl.wijkkroniek.recording.founding.FoundingEndpoints;
import nl.wijkkroniek.recording.keeping.HappeningHandler;
import nl.wijkkroniek.recording.keeping.Knowledge;
import nl.wijkkroniek.recording.keeping.LiveRecording;
import nl.wijkkroniek.recording.mandate.MandateEndpoints;
import nl.wijkkroniek.recording.meetingplace.MeetingPlaceEndpoints;
import nl.wijkkroniek.recording.need.NeedEndpoints;
import nl.wijkkroniek.recording.openapi.TellingOperations;
import nl.wijkkroniek.recording.participant.ParticipantEndpoints;
import nl.wijkkroniek.recording.participant.ParticipantProposals;
import nl.wijkkroniek.recording.provision.ProvisionEndpoints;
import nl.wijkkroniek.recording.purpose.PurposeEndpoints;
import nl.wijkkroniek.recording.question.QuestionEndpoints;
import nl.wijkkroniek.recording.questionnaire.QuestionnaireEndpoints;
import nl.wijkkroniek.recording.reflection.ReflectionEndpoints;
import nl.wijkkroniek.recording.role.RoleEndpoints;
import nl.wijkkroniek.recording.telling.ImportGuard;
import nl.wijkkroniek.recording.telling.Recording;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** All of live recording: the way in, the handler of its one command, and an endpoint for every event. Whoever runs it brings the store and the bus. */
@Configuration
@Import({FoundingEndpoints.class, PurposeEndpoints.class, MandateEndpoints.class, CompositionEndpoints.class, MeetingPlaceEndpoints.class,
    ProvisionEndpoints.class, AdjustmentEndpoints.class, DissolutionEndpoints.class, RoleEndpoints.class, ExperimentEndpoints.class, ReflectionEndpoints.class,
    NeedEndpoints.class, CircleEndpoints.class, QuestionEndpoints.class, QuestionnaireEndpoints.class,
    AlumniDayEndpoints.class, ParticipantEndpoints.class, ParticipantProposals.class, CorrectionEndpoints.class})
public class RecordingConfiguration {

  @Bean
  Knowledge knowledge(EventLog log, LanguageInLog language, MongoDatabase database) {
    return new Knowledge(log, language, database);
  }

  @Bean
  HappeningHandler happeningHandler(EventStore store, Knowledge knowledge, ObjectProvider<ImportGuard> imports, MunicipalityTable municipalities, Clock clock) {
    return new HappeningHandler(store, knowledge, subject -> imports.getIfAvailable(() -> ImportGuard.NONE).importing(subject), municipalities, clock);
  }

  @Bean
  Recording recording(CommandGateway commands, EventLog log, LanguageInLog language, Clock clock, @Value("${wijkkroniek.source:urn:nld:wijkkroniek:eigen}") String source,
      @Value("${wijkkroniek.recording.largest-event:1048576}") int largestEvent) {
    return new LiveRecording(commands, log, clock, new LiveRecording.Settings(source, largestEvent), language.seals());
  }

  @Bean
  Desk desk(Recording recording, EventLog log, LanguageInLog language, @Value("${wijkkroniek.source:urn:nld:wijkkroniek:eigen}") String source,
      @Value("${wijkkroniek.recording.largest-event:1048576}") int largestEvent) {
    return new Desk(recording, event -> log.byIds(List.of(event.toString())).values().stream().findFirst().map(language::read).map(RecordedEvent::happening),
        source, largestEvent);
  }

  @Bean
  TellingOperations tellingOperations() {
    return new TellingOperations();
  }
}

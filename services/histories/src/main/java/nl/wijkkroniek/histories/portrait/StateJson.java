package nl.wijkkroniek.histories.portrait;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonInclude.Value;
import nl.wijkkroniek.eventstore.codec.LanguageJson;
import nl.wijkkroniek.histories.Flag;
import nl.wijkkroniek.histories.Order;
import nl.wijkkroniek.histories.alumniday.AlumniDayStanding;
import nl.wijkkroniek.histories.circle.CircleStanding;
import nl.wijkkroniek.histories.circle.ComeBack;
import nl.wijkkroniek.histories.circle.QuestionStanding;
import nl.wijkkroniek.histories.difference.Change;
import nl.wijkkroniek.histories.experiment.Stage;
import nl.wijkkroniek.histories.need.NeedStanding;
import nl.wijkkroniek.histories.participant.ParticipantStanding;
import nl.wijkkroniek.histories.questionnaire.QuestionnaireStanding;
import nl.wijkkroniek.histories.role.RoleStanding;
import nl.wijkkroniek.histories.session.SessionStanding;
import nl.wijkkroniek.histories.team.Absence;
import nl.wijkkroniek.histories.team.Ending;
import nl.wijkkroniek.histories.team.Standing;
import nl.wijkkroniek.kernel.value.Coded;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** States and summaries in JSON: the published language, and the words of this module as their codes. */
public final class StateJson {

  private StateJson() {
  }

  /** A mapper that writes and reads them. */
  public static JsonMapper mapper() {
    return LanguageJson.mapper().rebuild().addModule(words()).changeDefaultPropertyInclusion(_ -> Value.construct(Include.NON_NULL, Include.NON_NULL)).build();
  }

  /** The words of this module, for mappers with other manners. */
  public static SimpleModule words() {
    SimpleModule module = new SimpleModule("histories");
    coded(module, Standing.class);
    coded(module, Ending.How.class);
    coded(module, Absence.What.class);
    coded(module, Absence.How.class);
    coded(module, Stage.class);
    coded(module, RoleStanding.class);
    coded(module, SessionStanding.class);
    coded(module, NeedStanding.class);
    coded(module, CircleStanding.class);
    coded(module, QuestionStanding.class);
    coded(module, ComeBack.How.class);
    coded(module, QuestionnaireStanding.class);
    coded(module, AlumniDayStanding.class);
    coded(module, ParticipantStanding.class);
    coded(module, Change.Manner.class);
    coded(module, Flag.class);
    coded(module, Order.class);
    return module;
  }

  private static <E extends Enum<E> & Coded> void coded(SimpleModule module, Class<E> words) {
    module.addSerializer(words, new ValueSerializer<>() {
      @Override
      public void serialize(E word, JsonGenerator out, SerializationContext context) {
        out.writeString(word.code());
      }
    });
    module.addDeserializer(words, new ValueDeserializer<>() {
      @Override
      public E deserialize(JsonParser in, DeserializationContext context) {
        return Coded.parse(words, in.currentName(), in.getString());
      }
    });
  }
}

package org.openhaven.search.explain;

import java.util.Locale;
import java.util.Set;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.openhaven.search.query.Demand;

import static org.assertj.core.api.Assertions.assertThat;

class AskingTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			insurer   | aetna       | whether they take Aetna                | si aceptan Aetna
			insurer   | aetna,cigna | whether they take Aetna or Cigna       | si aceptan Aetna o Cigna
			language  | hmong       | whether they speak Hmong               | si hablan Hmong
			admission | walk-in     | whether this holds: Walk-ins welcome   | si se cumple: Sin cita previa
			""")
	void questionIsMadeFromTheLabels(String filter, String values, String english, String spanish) {
		Demand demand = new Demand(filter, Set.of(values.split(",")), false);

		assertThat(Asking.whether(demand, Locale.ENGLISH)).isEqualTo(english);
		assertThat(Asking.whether(demand, Locale.of("es"))).isEqualTo(spanish);
	}

}

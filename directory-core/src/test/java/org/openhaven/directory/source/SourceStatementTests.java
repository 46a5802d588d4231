package org.openhaven.directory.source;

import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import org.openhaven.directory.vocabulary.FilterValue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class SourceStatementTests {

	private final JsonMapper json = JsonMapper.builder().build();

	@Test
	void emptyStatementReadsBackEqual() {
		SourceStatement statement = SourceStatement.named("Harbor House").build();

		String written = this.json.writeValueAsString(statement);

		assertThat(written).isEqualTo("{\"name1\":\"Harbor House\",\"country\":\"US\",\"checklist\":\"ABSENT\"}");
		assertThat(this.json.readValue(written, SourceStatement.class)).isEqualTo(statement);
	}

	@Test
	void fullStatementReadsBackEqual() {
		SourceStatement statement = SourceStatement.named("Harbor House")
			.point(42.36, -71.05)
			.otherName("Casa")
			.codes("SA", "OP")
			.phone(new StatedPhone(StatedPhone.Kind.INTAKE, "617-555-0143", "6175550143", "5"))
			.fact(FilterValue.parse("payment=medicaid"))
			.service(StatedService.of("detox", null, Set.of(FilterValue.parse("substance=opioids")),
					Map.of("beds", "3")))
			.attribute("hours", "24/7")
			.unknown("PAY: Barter", "Barter")
			.raw("name1", "Harbor House")
			.build();

		assertThat(this.json.readValue(this.json.writeValueAsString(statement), SourceStatement.class))
			.isEqualTo(statement);
		assertThat(statement.toBuilder().build()).isEqualTo(statement);
	}

	@Test
	void statementWithoutNameIsNone() {
		assertThatIllegalArgumentException().isThrownBy(() -> SourceStatement.named(" ").build());
	}

}

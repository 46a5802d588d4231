package org.openhaven.search.document;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PlainTextTests {

	@Test
	void whatAKeyboardWritesStaysAsItIs() {
		PlainText text = PlainText.of("Rehabilitación en Tucson, AZ");

		assertThat(text.isOriginal()).isTrue();
		assertThat(text.text()).isEqualTo("Rehabilitación en Tucson, AZ");
	}

	@Test
	void styledLettersAndDigitsBecomePlain() {
		assertThat(PlainText.of("\uFF44\uFF45\uFF54\uFF4F\uFF58\u3000\uFF18\uFF15\uFF17\uFF14\uFF11").text())
			.isEqualTo("detox 85741");
		assertThat(PlainText.of("\uD835\uDC1D\uD835\uDC1E\uD835\uDC2D\uD835\uDC28\uD835\uDC31").text())
			.isEqualTo("detox");
	}

	@Test
	void charactersThatNobodySeesAreLeftOut() {
		assertThat(PlainText.of("de\u200Btox\u00A0tu\u00ADcson\uFEFF").text()).isEqualTo("detox tucson");
	}

	@Test
	void positionsAreThoseOfTheOriginal() {
		PlainText text = PlainText.of("\u200B\u200Bde\u200Btox \uD835\uDC1D tucson");

		int tucson = text.text().indexOf("tucson");

		assertThat(text.typed(0, 5)).isEqualTo("\u200B\u200Bde\u200Btox".substring(2));
		assertThat(text.typed(tucson, tucson + 6)).isEqualTo("tucson");
		assertThat(text.origin(text.text().length())).isEqualTo("\u200B\u200Bde\u200Btox \uD835\uDC1D tucson".length());
	}

}

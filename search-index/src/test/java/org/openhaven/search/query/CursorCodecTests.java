package org.openhaven.search.query;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.openhaven.directory.facility.FacilityId;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CursorCodecTests {

	private static final Cursor CURSOR = new Cursor(Instant.parse("2026-11-23T12:00:00Z"),
			new SortKey(true, -42, "clínica josé", new FacilityId("0123456789ab")), "0123456789abcdef0123456789abcdef");

	private final CursorCodec codec = new CursorCodec(CursorKey.of("a secret of this test"));

	@Test
	void cursorComesBackAsItWas() {
		assertThat(this.codec.decode(this.codec.encode(CURSOR))).isEqualTo(CURSOR);
	}

	@Test
	void nothingCanBeReadFromIt() {
		byte[] sealed = Base64.getUrlDecoder().decode(this.codec.encode(CURSOR));

		assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("jos", "0123456789");
	}

	@Test
	void changedCutOrForeignCursorIsRefused() {
		String text = this.codec.encode(CURSOR);
		CursorCodec other = new CursorCodec(CursorKey.of("the secret of another"));

		for (int i = 0; i < text.length(); i += 7) {
			char changed = (text.charAt(i) == 'x') ? 'y' : 'x';
			String forged = text.substring(0, i) + changed + text.substring(i + 1);
			assertThatThrownBy(() -> this.codec.decode(forged)).isInstanceOf(InvalidCursorException.class);
		}
		for (String bad : new String[] { "", "x", "not a cursor!", text.substring(4), text + "AAAA",
				"A".repeat(100_000) }) {
			assertThatThrownBy(() -> this.codec.decode(bad)).isInstanceOf(InvalidCursorException.class);
		}
		assertThatThrownBy(() -> other.decode(text)).isInstanceOf(InvalidCursorException.class);
	}

	@Test
	void eachUseHasAKeyOfItsOwnThatAllNodesShare() {
		CursorKey key = CursorKey.of("a secret of this test");

		assertThat(key.derived("form")).isEqualTo(CursorKey.of("a secret of this test").derived("form"))
			.isNotEqualTo(key.derived("letter"))
			.isNotEqualTo(CursorKey.of("the secret of another").derived("form"));
		assertThat(key.derived("form").getEncoded()).isNotEqualTo(key.secret().getEncoded());
	}

	@Test
	void keyInAFileSurvivesARestart(@TempDir Path folder) {
		String text = new CursorCodec(CursorKey.inFile(folder.resolve("key"))).encode(CURSOR);

		assertThat(new CursorCodec(CursorKey.inFile(folder.resolve("key"))).decode(text)).isEqualTo(CURSOR);
	}

}

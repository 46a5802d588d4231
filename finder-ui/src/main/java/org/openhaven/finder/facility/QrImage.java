package org.openhaven.finder.facility;

import io.nayuki.qrcodegen.QrCode;
import io.nayuki.qrcodegen.QrCode.Ecc;

/**
 * An address as a QR code, for paper.
 *
 * @param size width and height with its margin, in squares
 * @param path its dark squares as the path of an SVG
 */
record QrImage(int size, String path) {

	/** Source: ISO/IEC 18004, four squares stay white around it. */
	private static final int MARGIN = 4;

	static QrImage of(String address) {
		QrCode code = QrCode.encodeText(address, Ecc.MEDIUM);
		StringBuilder path = new StringBuilder();
		for (int y = 0; y < code.size; y++) {
			addRow(code, y, path);
		}
		return new QrImage(code.size + 2 * MARGIN, path.toString());
	}

	/** Dark squares beside each other are one rectangle. */
	private static void addRow(QrCode code, int y, StringBuilder path) {
		int x = 0;
		while (x < code.size) {
			int start = x;
			while (code.getModule(x, y)) {
				x++;
			}
			if (x > start) {
				path.append('M').append(start + MARGIN).append(' ').append(y + MARGIN);
				path.append('h').append(x - start).append("v1h-").append(x - start).append('z');
			}
			x++;
		}
	}

}

package tn.aloauto.marketplace.catalogue.internal;

import java.awt.geom.AffineTransform;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * How a camera was held, as its EXIF block says (TIFF tag 274). It goes with the block, so the pixels must be turned first.
 *
 * @param tag 1 to 8; 1 is upright
 */
record PhotoOrientation(int tag) {

    private static final PhotoOrientation UPRIGHT = new PhotoOrientation(1);
    private static final int START_OF_SCAN = 0xffda;
    private static final int EXIF_SEGMENT = 0xffe1;
    private static final int EXIF = 0x45786966;
    private static final int TAG = 0x0112;

    /** Upright when the file does not say otherwise, or says nonsense. */
    static PhotoOrientation of(byte[] file) {
        try {
            ByteBuffer jpeg = ByteBuffer.wrap(file);
            if ((jpeg.getShort() & 0xffff) != 0xffd8) {
                return UPRIGHT;
            }
            while (true) {
                int marker = jpeg.getShort() & 0xffff;
                int length = jpeg.getShort() & 0xffff;
                if (marker == START_OF_SCAN || marker < 0xff00 || length < 2) {
                    return UPRIGHT;
                }
                if (marker == EXIF_SEGMENT && jpeg.getInt(jpeg.position()) == EXIF) {
                    return ofTiff(jpeg.slice(jpeg.position() + 6, length - 8));
                }
                jpeg.position(jpeg.position() + length - 2);
            }
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException cutShort) {
            return UPRIGHT;
        }
    }

    private static PhotoOrientation ofTiff(ByteBuffer tiff) {
        tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = tiff.getShort(directory) & 0xffff;
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + 12 * i;
            if ((tiff.getShort(entry) & 0xffff) == TAG) {
                int tag = tiff.getShort(entry + 8) & 0xffff;
                return tag >= 1 && tag <= 8 ? new PhotoOrientation(tag) : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    boolean swapsSides() {
        return tag >= 5;
    }

    /** From the pixels as they lie to the picture as it was seen. */
    AffineTransform transform(int width, int height) {
        return switch (tag) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}

package streethub.grid;

import java.util.List;

/** Names for made-up units; only 德源街道, 菁蓉湖社区 and 馨美社区 are also those of real places. */
final class MadeUpNames {

    private static final List<String> DEMO = List.of("菁蓉湖社区", "馨美社区", "竹溪里社区", "锦禾社区", "书院桥社区", "望岷社区", "清渠社区", "柳荫社区");
    private static final String FIRST = "竹锦书望清柳梧桂兰松桃银云长安";
    private static final String SECOND = "溪禾桥岷渠荫林园亭湾";
    private static final List<String> SUBDISTRICTS =
            List.of("河湾", "新桥", "青杉", "古堰", "红桂", "德源", "安和", "三渠", "花溪", "唐林", "友竹", "石塔");

    private MadeUpNames() {}

    static String subdistrict(int serial) {
        return SUBDISTRICTS.get((serial - 1) % SUBDISTRICTS.size()) + "街道";
    }

    static String demoCommunity(int index) {
        return DEMO.get(index);
    }

    /** A name of its own for each of 150 communities. */
    static String community(int index) {
        return "" + FIRST.charAt(index % FIRST.length()) + SECOND.charAt(index / FIRST.length()) + "社区";
    }
}

/** What a word of a name is worth: which organisation or person it leads to, if it stands alone. */
export type NameWordKind = 'small' | 'generic' | 'ordinary' | 'distinctive';

/**
 * `small` words join others; `generic` ones say what kind of organisation it is and stand in thousands of names;
 * `ordinary` ones are also words of the language, so that only a capital tells, and not for sure; `distinctive` is
 * everything else: whoever reads it knows.
 */
export function kindOfWord(word: string): NameWordKind {
  const plain = word.toLocaleLowerCase('en-GB').replaceAll('’', "'");
  const forms = [plain, plain.replace(/'s?$/, ''), plain.replace(/'?s$/, '')];
  if (small.has(plain)) return 'small';
  if (/^\d+$/.test(plain) || forms.some((form) => generic.has(form))) return 'generic';
  if ([...plain].length < 2 || forms.some((form) => ordinary.has(form))) return 'ordinary';
  return 'distinctive';
}

/** What stands before a person's name. */
export const honorifics = ['Mr', 'Mrs', 'Ms', 'Miss', 'Mx', 'Dr', 'Prof', 'Professor', 'Sir', 'Dame', 'Lord', 'Lady'];

/** In so many texts that they lead to nobody, whatever a name begins with. */
export const knownAbbreviations: ReadonlySet<string> = new Set(
  `HR IT AI PR UK EU US USA UN CV MD VP GM PA CEO CFO COO CPO CTO CIO CHRO CRO CMO HRD HRBP KPI OKR NED EXCO TUPE GDPR
   M&A R&D P&L Q&A L&D T&C B&B OK AM PM ER OD TA DEI EDI ESG ROI NDA FTE PS`.split(/\s+/),
);

const small = wordsOf(`and und et y of the a an for in at on by to de du des del di da la le les el van von der den`);

const generic = wordsOf(`
  group grp holding holdings company companies co corporation corp incorporated inc limited ltd llp llc lp plc gmbh ag
  sa sas sarl se nv bv spa srl ab asa oy oyj aps kg kgaa pty pte partner partners partnership associate associates
  sons brothers bros consulting consultancy consultant consultants advisory adviser advisers advisor advisors service
  services solution solutions system systems technology technologies tech software digital data online network networks
  media communications telecom telecommunications bank banking insurance insurer insurers assurance reinsurance mutual
  society building capital finance financial investment investments investor investors venture ventures equity asset
  assets fund funds payment payments credit trust trustees foundation charity fund council county city borough town
  district regional region local national international intl global world worldwide european british english scottish
  welsh irish american german french nordic royal federal state united union north south east west northern southern
  eastern western central university college school schools academy academies institute institution hospital hospitals
  health healthcare clinic clinics medical medicine pharma pharmaceutical pharmaceuticals dental housing home homes
  association authority agency office offices department ministry government public civil energy power gas electric
  electricity water oil utility utilities rail railway railways works transport transportation travel airways airline
  airlines airport airports logistics freight shipping food foods drinks beverage beverages brewery breweries retail
  retailer retailers shop shops store stores supermarket supermarkets hotel hotels restaurant restaurants leisure sport
  sports publishing publisher publishers press news newspaper newspapers biotech biotechnology bioscience biosciences
  aerospace aviation automotive motors engineering engineers manufacturing manufacturer manufacturers industrial
  industries industry chemicals materials construction property properties estates land people person human resource
  resources talent talents careers career search executive executives recruitment recruiting recruiter selection staffing
  personnel chief board team teams head director directors manager managers management officer committee vice president
  chair chairman chairwoman learning reward culture training st saint dr mr mrs ms miss mx prof professor sir dame lord
  lady hr it uk eu us usa business businesses enterprise enterprises operations solicitors accountants lawyers
  logistic marketing sales research development science sciences products product brands supply supplies supplier
  foundry foundries mill mills dairy dairies bakery bakeries farm farms laboratory laboratories labs
  studio studios design designs agencies museum museums theatre gallery library zoom excel`);

/** Also ordinary where they stand in front of a sentence, or as first names and surnames that are words. */
const ordinary = wordsOf(`
  able about above access ace across act active actually admiral advance after again age agile agreed ahead aim air all
  alliance allied almost alpha also always amazon ambition anchor angel another answer any apex apple april arc arch
  archer are arena ark arrow art ash ask aspire atlas aurora avenue axis bailey baker balance band bar barber bark barn
  base basis bay be beacon bear beauty because bee before begin bell best better between beyond big bill bird bishop
  black block bloom blue bold bolt bond book boot boots both boundary bow box branch brand brave bread breeze brick
  bridge bright bring broad brook brown buck build builder burn bush butcher butler but buy call camp can candle cannon
  canopy canyon cape cardinal care carpenter carry cart carter case castle catalyst cause cedar cell centre century
  certain chain challenge chance change channel chapel chapman chapter charge chase cherry chime choice church circle
  citizen clarity clark clay clear clearly cliff clock close cloud clover coach coast coin cold cole come comet common
  community compass complete concept concord connect connection constant cook coop cooper cooperative core corner court
  cove craft crane crescent crest crew cross crown crystal cube curious current curve cut dale dawn day dean dear decade
  deep deer delta did different direct discovery do does door double dove down drake draw dream drive during each eagle
  early earth easy echo eclipse edge eight either elder element elm else ember emerald empire end engine enough equal
  equinox era essential ever every evergreen everything evolve exactly exchange expert eye fair faith falcon fall family
  farm farmer fast father feather fell felt fern few field fifth fig finally fire firm first fish fisher fit five flag
  flame fleet flint flow flower focus follow for ford forest forge form fortune forum forward found four fox frank free
  freedom fresh friend friends from front frost full fuller fusion future gale gap garden gardener gate general generally
  genesis gentle get giant gift given glass gold golden good gospel got grace grand grant graph grass gray great green
  grey grid ground grove grow growth guard guardian guide had half hall hammer hand happy harbour hardy harmony harvest
  has have haven hawk hay hazel he heart hearth heath heather hedge heights her here heritage hero hill him his hive
  holly home honest hope horizon horn house how however hub humble hunt hunter hurdle i ice idea if image impact in
  independent ink inn innovation insight inspire integral intelligent interest into iris iron is island it its ivory ivy
  jack jade jasmine jay jet jewel joint journey joy judge juniper just justice keen keep kestrel key keystone kind king
  kingdom kite knight know lake lamb lane lantern large later lattice laurel law lawn lead leaf league least legacy legal less
  let level liberty life light lighthouse like lily line link lion list little live local lodge long look loop lot lotus
  love luck lumen lunar made magnet main major make maker many maple marble march marine mark market marsh martin mason
  master matrix matter may maybe me meadow meridian merit method metro mid might mile mill miller mind mine miner minor
  mint mirror mission model modern momentum monday monument moon more morning mosaic moss most mother mount mountain
  much must my myself name narrow nature near need neither nest net never new next nice night nine no noble nobody none
  nor not note nothing now oak ocean of off often old olive omega on once one only open opera orange orbit orchard order
  origin other our out over own oxford page paint palm panel panther paper parade paragon park parker parson part pass
  path paul peace peak pearl penny perfect perhaps person phoenix piece pier pike pilgrim pillar pilot pine pioneer place
  plain plan planet plant play please plus point pole pond pool pope poplar port porter post potter precision premier
  present price pride prime prince priory prism pro probably progress promise prospect proud prudential pulse pure quartz
  quay queen quest quick quiet quite rain rainbow raven ray ready real really red reed reef reform regent relay reliance
  remember renew rest rich ridge right ring rise river road robin rock root rose round rowan ruby run russell rye safe
  sage said sail salt same sand sandy sapphire saw say says sea seal second secure see seed select sentinel sequoia seven
  shade shall shaw she shell shepherd shield shine shore short should shun side sight signal silver similar simple simply
  since single singer six sky slate small smart smith so social solar solid solution some somebody something sometimes
  son soon sought source spark sparrow spear spectrum sphere spirit spring square stable standard star start station stay
  steel stella step sterling steward stewart still stone story strategy stream street strong studio such summit sun sunday
  sundry sunrise sure swallow swan swift synergy table tailor take target taylor tell ten terra than thank thanks that
  the their them then there these they thing things think third this thistle thorn those though thought three through
  tide tiger till timber time tom too top torch total touch tower town trade transform tree trend triangle tribe trident
  trinity triumph true truly trust truth tuesday turn turner twelve twin two under unity universal unless until up upon
  urban us use vale valley value values vanguard vector velocity venture verity very victor victory view vine violet
  virgin vision visit vista vital voice voyage wait walk walker wall want ward warden was watch wave way we wealth weaver
  webb well went were what when where whether which while white who whole whom why wild will willow win wind window wing
  winter wisdom wise with within without wolf wonder wood woods word work world worth would wright year yellow yes yet
  york you young your youth zenith zero zone june july august september october november december january february
  thursday wednesday friday saturday today tomorrow yesterday anyone everyone someone both everybody
  england scotland wales ireland britain europe america africa asia australia canada india germany france spain italy
  london dublin edinburgh`);

function wordsOf(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}

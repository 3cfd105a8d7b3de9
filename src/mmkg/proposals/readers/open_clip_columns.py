"""What the columns of OpenCLIP's result tables measure.

The tables name data sets and no metrics. OpenCLIP evaluates "following Gadre et al., 2023"
(docs/PRETRAINED.md), whose task list has the size and the main metric of each data set:
mlfoundations/datacomp, tasklist.yml. That its main metrics are what the columns hold shows in
``Flickr`` and ``WinoGAViL``, which equal those of the retrieval table.

A benchmark that other sources may evaluate otherwise has one of its own here: on ObjectNet and
Crossmodal-3600 the same checkpoints score far from what their papers say.
"""

from typing import NamedTuple

TASKLIST = "implementation:mlfoundations/datacomp"
TASKLIST_COMMIT = "4a8df19"


class Set(NamedTuple):
    """A data set of the task list: its label, modality and the lines that it stands in."""

    id: str
    label: str
    lines: str
    about: str
    modalities: tuple[str, ...] = ("modality:image",)


class Column(NamedTuple):
    """A column: the benchmark, which fixes the split, and the metric.

    ``lines`` are those of the task list that tell the split.
    """

    name: str
    benchmark: str
    label: str
    dataset: str
    split: str
    lines: str
    metric: str = "accuracy"
    task: str = "image-classification"


SETS = {
    one.id: one
    for one in (
        Set("caltech-101", "Caltech-101", "4-12", "Photographs of objects in 101 categories and of background."),
        Set("cifar-10", "CIFAR-10", "15-21", "Small images of ten classes of animals and vehicles."),
        Set("cifar-100", "CIFAR-100", "24-31", "Small images of a hundred classes of objects."),
        Set("clevr", "CLEVR", "34-51", "Rendered scenes of simple solids, as a test of visual reasoning."),
        Set("country211", "Country211", "54-60", "Photographs labelled with the country that they were taken in."),
        Set("dtd", "Describable Textures", "63-70", "Images of textures, labelled by words that describe them."),
        Set("eurosat", "EuroSAT", "73-80", "Satellite images labelled with land use and land cover."),
        Set("fgvc-aircraft", "FGVC Aircraft", "83-90", "Photographs of aircraft, labelled with their variant."),
        Set("food-101", "Food-101", "93-99", "Photographs of 101 dishes."),
        Set("gtsrb", "GTSRB", "102-108", "Photographs of German traffic signs."),
        Set("imagenet-1k", "ImageNet-1K", "111-116", "Images labelled with object categories."),
        Set("imagenet-sketch", "ImageNet-Sketch", "119-125", "Sketches of the ImageNet classes as test images."),
        Set("imagenet-v2", "ImageNet-V2", "128-134", "Test images collected anew for the ImageNet classes."),
        Set("imagenet-a", "ImageNet-A", "137-143", "Natural images that misled image classifiers."),
        Set("imagenet-o", "ImageNet-O", "146-152", "Images of classes outside ImageNet-1K that classifiers take for one of its classes."),
        Set("imagenet-r", "ImageNet-R", "155-161", "Renditions of ImageNet classes, such as paintings and cartoons."),
        Set("kitti", "KITTI", "164-171", "Street scenes recorded from a moving car."),
        Set("mnist", "MNIST", "174-180", "Images of handwritten digits."),
        Set("objectnet", "ObjectNet", "183-189", "Test images of objects in unusual poses and places."),
        Set("oxford-flowers-102", "Oxford Flowers-102", "192-200", "Photographs of 102 kinds of flowers."),
        Set("oxford-iiit-pet", "Oxford-IIIT Pet", "203-211", "Photographs of 37 breeds of cats and dogs."),
        Set("pascal-voc-2007", "Pascal VOC 2007", "214-220", "Photographs annotated with objects of twenty classes."),
        Set("pcam", "PatchCamelyon", "223-230", "Patches of lymph node scans labelled by whether they hold metastatic tissue."),
        Set("rendered-sst2", "Rendered SST2", "233-239", "Sentences of film reviews rendered as images, labelled with their sentiment."),
        Set("resisc45", "RESISC45", "242-249", "Remote sensing images labelled with scene classes."),
        Set("stanford-cars", "Stanford Cars", "252-258", "Photographs of cars, labelled with make, model and year."),
        Set("stl-10", "STL-10", "261-267", "Images of ten classes, made to learn from few labels."),
        Set("sun397", "SUN397", "270-277", "Photographs of 397 kinds of scenes."),
        Set("svhn", "SVHN", "280-287", "Digits of house numbers cut out of street photographs."),
        Set("flickr30k", "Flickr30K", "292-298", "Photographs from Flickr with five English captions each.", ("modality:image", "modality:text")),
        Set("coco-captions", "COCO Captions", "301-307", "COCO images with five captions each.", ("modality:image", "modality:text")),
        Set("winogavil", "WinoGAViL", "310-317", "Cue words, each with candidate images of which some are associated with it.", ("modality:image", "modality:text")),
        Set("iwildcam", "iWildCam", "322-330", "Pictures that camera traps took of animals."),
        Set("camelyon17", "Camelyon17", "333-340", "Patches of lymph node scans from several hospitals, labelled by whether they hold a tumour."),
        Set("fmow", "FMoW", "343-351", "Satellite images labelled with the use of buildings and land."),
        Set("dollar-street", "Dollar Street", "356-363", "Photographs of household items from homes of different income around the world."),
        Set("geode", "GeoDE", "366-373", "Photographs of everyday objects from several regions of the world."),
        Set("xm3600", "Crossmodal-3600", "", "Images with captions in 36 languages.", ("modality:image", "modality:text")),
        Set("multilingual-mscoco-captions", "multilingual MSCOCO captions", "", "COCO images with captions in eleven languages, as the CLIP benchmark names it.", ("modality:image", "modality:text")),
    )
}  # fmt: skip

CLASSIFICATION = (
    Column("ImageNet 1k", "imagenet-1k-val", "ImageNet-1K val", "imagenet-1k", "val", "111-116"),
    Column("Caltech-101", "caltech-101-vtab", "Caltech-101 (VTAB)", "caltech-101", "test of VTAB (6,085 images)", "4-12", "mean-per-class-recall"),
    Column("CIFAR-10", "cifar-10-test", "CIFAR-10 test", "cifar-10", "test (10,000 images)", "15-21"),
    Column("CIFAR-100", "cifar-100-test", "CIFAR-100 test", "cifar-100", "test (10,000 images)", "24-31"),
    Column("CLEVR Counts", "clevr-counts-vtab", "CLEVR Counts (VTAB)", "clevr", "test of VTAB (15,000 images), number of objects in 8 classes", "34-41"),
    Column("CLEVR Distance", "clevr-distance-vtab", "CLEVR Distance (VTAB)", "clevr", "test of VTAB (15,000 images), distance of the closest object in 6 classes", "44-51"),
    Column("Country211", "country211-test", "Country211 test", "country211", "test (21,100 images)", "54-60"),
    Column("Describable Textures", "dtd-test", "Describable Textures test", "dtd", "test (1,880 images)", "63-70"),
    Column("EuroSAT", "eurosat-vtab", "EuroSAT (VTAB)", "eurosat", "test of VTAB (5,400 images)", "73-80"),
    Column("FGVC Aircraft", "fgvc-aircraft-test", "FGVC Aircraft test", "fgvc-aircraft", "test (3,333 images)", "83-90", "mean-per-class-recall"),
    Column("Food-101", "food-101-test", "Food-101 test", "food-101", "test (25,250 images)", "93-99"),
    Column("GTSRB", "gtsrb-test", "GTSRB test", "gtsrb", "test (12,630 images)", "102-108"),
    Column("ImageNet Sketch", "imagenet-sketch", "ImageNet-Sketch", "imagenet-sketch", "50,889 images", "119-125"),
    Column("ImageNet v2", "imagenet-v2", "ImageNet-V2", "imagenet-v2", "10,000 images", "128-134"),
    Column("ImageNet-A", "imagenet-a", "ImageNet-A", "imagenet-a", "7,500 images", "137-143"),
    Column("ImageNet-O", "imagenet-o", "ImageNet-O", "imagenet-o", "2,000 images", "146-152"),
    Column("ImageNet-R", "imagenet-r", "ImageNet-R", "imagenet-r", "30,000 images", "155-161"),
    Column("KITTI Vehicle Distance", "kitti-vehicle-distance-vtab", "KITTI Vehicle Distance (VTAB)", "kitti", "test of VTAB (711 images), distance of the closest vehicle in 4 classes", "164-171"),
    Column("MNIST", "mnist-test", "MNIST test", "mnist", "test (10,000 images)", "174-180"),
    Column("ObjectNet", "objectnet-datacomp", "ObjectNet (DataComp)", "objectnet", "18,574 images of 113 classes", "183-189"),
    Column("Oxford Flowers-102", "oxford-flowers-102-test", "Oxford Flowers-102 test", "oxford-flowers-102", "test (6,149 images)", "192-200", "mean-per-class-recall"),
    Column("Oxford-IIIT Pet", "oxford-iiit-pet-test", "Oxford-IIIT Pet test", "oxford-iiit-pet", "test (3,669 images)", "203-211", "mean-per-class-recall"),
    Column("Pascal VOC 2007", "pascal-voc-2007-datacomp", "Pascal VOC 2007 (DataComp)", "pascal-voc-2007", "test (14,976 items in 20 classes)", "214-220"),
    Column("PatchCamelyon", "pcam-test", "PatchCamelyon test", "pcam", "test", "223-230"),
    Column("Rendered SST2", "rendered-sst2-test", "Rendered SST2 test", "rendered-sst2", "test (1,821 images)", "233-239"),
    Column("RESISC45", "resisc45-vtab", "RESISC45 (VTAB)", "resisc45", "test of VTAB (6,300 images)", "242-249"),
    Column("Stanford Cars", "stanford-cars-test", "Stanford Cars test", "stanford-cars", "test (8,041 images)", "252-258"),
    Column("STL-10", "stl-10-test", "STL-10 test", "stl-10", "test (8,000 images)", "261-267"),
    Column("SUN397", "sun397-datacomp", "SUN397 (DataComp)", "sun397", "108,754 images", "270-277"),
    Column("SVHN", "svhn-test", "SVHN test", "svhn", "test (26,032 images)", "280-287"),
    Column("iWildCam", "iwildcam-datacomp", "iWildCam (DataComp)", "iwildcam", "test (42,791 images)", "322-330", "macro-f1"),
    Column("Camelyon17", "camelyon17-datacomp", "Camelyon17 (DataComp)", "camelyon17", "test (85,054 images)", "333-340"),
    Column("FMoW", "fmow-datacomp", "FMoW (DataComp)", "fmow", "test (22,108 images)", "343-351", "worst-region-accuracy"),
    Column("Dollar Street", "dollar-street-datacomp", "Dollar Street (DataComp)", "dollar-street", "test (3,503 images)", "356-363", "worst-income-top-5-accuracy"),
    Column("GeoDE", "geode-datacomp", "GeoDE (DataComp)", "geode", "test (12,488 images)", "366-373", "worst-region-accuracy"),
)  # fmt: skip

_FLICKR = (
    "flickr30k-retrieval-1k",
    "Flickr30K retrieval 1K test",
    "flickr30k",
    "Karpathy test (1K images)",
    "292-298",
)
_COCO = (
    "coco-retrieval-5k",
    "COCO retrieval 5K test",
    "coco-captions",
    "Karpathy test (5K images)",
    "301-307",
)
_WINOGAVIL = ("winogavil", "310-317", "jaccard-index", "retrieval")  # fmt: skip

RETRIEVAL = (
    Column("Flickr", *_FLICKR, "mean-recall-at-1", "retrieval"),
    Column("MSCOCO", *_COCO, "mean-recall-at-1", "retrieval"),
    *(
        Column(f"{name} {way} retr. R@{k}", *place, f"{way}-recall-at-{k}", "retrieval")
        for name, place in (("Flickr", _FLICKR), ("MSCOCO", _COCO))
        for way in ("image", "text")
        for k in (1, 5, 10)
    ),
)


def _winogavil(name: str, slug: str, label: str, split: str) -> Column:
    dataset, lines, metric, task = _WINOGAVIL
    return Column(name, slug, label, dataset, split, lines, metric, task)


WINOGAVIL = (
    _winogavil("WinoGAViL", "winogavil-10-12", "WinoGAViL, 10 and 12 candidates", "instances of 10 or 12 images"),
    _winogavil("WinoGAViL avg jaccard score", "winogavil", "WinoGAViL", "all instances"),
    *(
        _winogavil(f"WinoGAViL jaccard score {which}", f"winogavil-{which}", f"WinoGAViL, {told} candidates", f"instances of {split} images")
        for which, told, split in (
            ("10", "10", "10"), ("10-12", "10 and 12", "10 or 12"), ("12", "12", "12"),
            ("5", "5", "5"), ("5-6", "5 and 6", "5 or 6"), ("6", "6", "6"),
        )
    ),
)  # fmt: skip

MULTILINGUAL = tuple(
    Column(f"{name} {way}_retrieval_recall@{k} avg", slug, label, dataset, split, "", f"{way}-recall-at-{k}", "retrieval")
    for name, slug, label, dataset, split in (
        ("crossmodal3600", "xm3600-retrieval-openclip", "Crossmodal-3600 retrieval (OpenCLIP), mean of 36 languages", "xm3600", "mean over 36 languages, as OpenCLIP evaluates it"),
        ("multilingual_mscoco_captions", "multilingual-mscoco-retrieval-openclip", "multilingual MSCOCO retrieval (OpenCLIP), mean of 11 languages", "multilingual-mscoco-captions", "mean over 11 languages, as OpenCLIP evaluates it"),
    )
    for way in ("image", "text")
    for k in (1, 5, 10)
)  # fmt: skip

COLUMNS = {one.name: one for one in (*CLASSIFICATION, *RETRIEVAL, *WINOGAVIL, *MULTILINGUAL)}

METRICS = {
    "accuracy": ("accuracy", "Share of right answers, in percent."),
    "mean-per-class-recall": ("mean per-class recall", "Mean over classes of the share of their items that are classified right, in percent."),
    "macro-f1": ("macro F1", "Mean over classes of the harmonic mean of precision and recall, in percent."),
    "worst-region-accuracy": ("worst-region accuracy", "Lowest accuracy among the regions of the world that the images come from, in percent."),
    "worst-income-top-5-accuracy": ("worst-income top-5 accuracy", "Lowest share, among groups of income, of items whose class is one of the first five guesses, in percent."),
    "jaccard-index": ("Jaccard index", "Mean over instances of the intersection over union of the chosen and the right items, in percent."),
    "mean-recall-at-1": ("mean R@1", "Mean of R@1 of image-to-text and of text-to-image retrieval, in percent."),
    "text-recall-at-1": ("text R@1", "Image-to-text: share of queries whose first hit is right, in percent."),
    "text-recall-at-5": ("text R@5", "Image-to-text: share of queries with a right hit among the first five, in percent."),
    "text-recall-at-10": ("text R@10", "Image-to-text: share of queries with a right hit among the first ten, in percent."),
    "image-recall-at-1": ("image R@1", "Text-to-image: share of queries whose first hit is right, in percent."),
    "image-recall-at-5": ("image R@5", "Text-to-image: share of queries with a right hit among the first five, in percent."),
    "image-recall-at-10": ("image R@10", "Text-to-image: share of queries with a right hit among the first ten, in percent."),
}  # fmt: skip
